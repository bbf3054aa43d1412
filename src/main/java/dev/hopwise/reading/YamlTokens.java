package dev.hopwise.reading;

import java.io.Reader;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Jackson's YAML tokens, and the anchors of single values, which it keeps to itself. */
final class YamlTokens extends YAMLParser {
    private Optional<String> anchor = Optional.empty();

    private YamlTokens(
            ObjectReadContext context, IOContext io, YAMLFactoryBuilder builder, int formatFeatures, Reader reader) {
        super(context, io, new BufferRecycler(), 0, formatFeatures, builder.loadSettings(), reader);
    }

    static YamlTokens of(String text, ReadingLimits limits) {
        // Our own limits come first and speak plainly; the parser's are set so that they never do.
        YAMLFactoryBuilder builder = YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setSchema(new CoreResolver())
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth() + 8)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                // An account number may start with zeros.
                .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS);
        return (YamlTokens) new Factory(builder).createParser(ObjectReadContext.empty(), new WholeCharacters(text));
    }

    @Override
    protected Event nextEvent() {
        Event event = super.nextEvent();
        anchor = event instanceof NodeEvent node ? node.getAnchor().map(Anchor::getValue) : Optional.empty();
        return event;
    }

    /** The anchor before the present key or value. */
    Optional<String> anchor() {
        return anchor;
    }

    private static final class Factory extends YAMLFactory {
        private static final long serialVersionUID = 1L;

        private final transient YAMLFactoryBuilder builder;

        Factory(YAMLFactoryBuilder builder) {
            super(builder);
            this.builder = builder;
        }

        @Override
        protected YAMLParser _createParser(ObjectReadContext context, IOContext io, Reader reader) {
            return new YamlTokens(context, io, builder, context.getFormatReadFeatures(_formatReadFeatures), reader);
        }
    }
}
