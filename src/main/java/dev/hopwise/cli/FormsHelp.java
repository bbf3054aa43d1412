package dev.hopwise.cli;

import java.util.List;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says in a command's help, and to a shell that completes it, in which forms it writes. */
final class FormsHelp implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec spec) {
        OptionSpec format = spec.findOption("--format");
        List<String> forms = Output.words(((Output.Writes) spec.userObject()).formats());
        spec.remove(format);
        return spec.addOption(OptionSpec.builder(format)
                .description(String.join(", ", forms).replaceFirst(", (\\w+)$", " or $1") + ".")
                .completionCandidates(forms)
                .build());
    }
}
