package dev.hopwise.reasoning;

import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * How the network of the rules is built. Facts are records and are never updated, so that nobody has to know which
 * properties of a fact a rule looks at; finding that out for every node takes a twentieth of a start.
 *
 * <p>The engine asks for this one option of rules that are compiled already, and for nothing else: whatever a later version asks fails
 * in every test that loads rules, where a default would be a guess.
 */
final class FactsNeverChange implements KnowledgeBuilderConfiguration {
    @Override
    public <C extends SingleValueKieBuilderOption> C getOption(OptionKey<C> key) {
        if (key.equals(PropertySpecificOption.KEY)) {
            @SuppressWarnings("unchecked")
            C never = (C) PropertySpecificOption.DISABLED;
            return never;
        }
        throw new UnsupportedOperationException("No option " + key.name());
    }

    @Override
    public <C extends KnowledgeBuilderOption> void setOption(C option) {
        throw new UnsupportedOperationException("Options are as they are");
    }

    @Override
    public boolean setProperty(String name, String value) {
        return false;
    }

    @Override
    public String getProperty(String name) {
        return "";
    }

    @Override
    public void makeImmutable() {
        // It is.
    }

    @Override
    public ClassLoader getClassLoader() {
        return FactsNeverChange.class.getClassLoader();
    }

    @Override
    public <
                    X extends
                            OptionsConfiguration<
                                            KnowledgeBuilderOption,
                                            SingleValueKieBuilderOption,
                                            MultiValueKieBuilderOption>>
            X as(ConfigurationKey<X> key) {
        throw new UnsupportedOperationException("No other configuration");
    }
}
