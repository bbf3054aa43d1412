package dev.hopwise.cli;

import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says in a command's help in which forms it writes. */
final class FormsHelp implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec spec) {
        OptionSpec format = spec.findOption("--format");
        String forms = Output.words(((Output.Writes) spec.userObject()).formats(), ", ")
                .replaceFirst(", (\\w+)$", " or $1");
        spec.remove(format);
        return spec.addOption(
                OptionSpec.builder(format).description(forms + ".").build());
    }
}
