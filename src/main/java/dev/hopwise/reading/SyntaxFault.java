package dev.hopwise.reading;

import dev.hopwise.source.PlainText;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A text that is no YAML, in the words of the person who wrote it rather than the parser's. */
record SyntaxFault(Where where, String found, String expected) {
    private static final String MISPLACED = "expected <block end>, but found";

    static SyntaxFault of(JacksonException fault, SourceText source) {
        if (fault.getCause() instanceof MarkedYamlEngineException yaml) {
            return of(yaml, source);
        }
        TokenStreamLocation at = fault.getLocation();
        Where where = at == null ? new Where(source.name(), 1, 1) : place(source, at.getLineNr(), at.getColumnNr());
        if (fault.getOriginalMessage().startsWith("Expected a property name")) {
            return new SyntaxFault(where, "a key that is a list, a map or an alias", "a word as the key");
        }
        return new SyntaxFault(where, "something that is no YAML", "YAML 1.2");
    }

    static SyntaxFault of(MarkedYamlEngineException yaml, SourceText source) {
        Optional<Mark> mark = yaml.getProblemMark().or(yaml::getContextMark);
        Where where = mark.map(at -> place(source, at.getLine() + 1, at.getColumn() + 1))
                .orElse(new Where(source.name(), 1, 1));
        if (isTab(source, where)) {
            return new SyntaxFault(where, "a tab", "spaces: YAML does not indent with tabs");
        }
        if (yaml.getProblem() != null && yaml.getProblem().startsWith(MISPLACED)) {
            return new SyntaxFault(
                    where,
                    "a line that is indented other than those beside it",
                    "keys of a map, and items of a list, below each other");
        }
        String context = yaml.getContext() == null ? "" : yaml.getContext().strip() + ": ";
        String problem =
                yaml.getProblem() == null ? "no YAML" : yaml.getProblem().strip();
        return new SyntaxFault(
                where, "broken YAML: " + PlainText.of(LeadingColons.shown(context + problem)), "YAML 1.2");
    }

    private static boolean isTab(SourceText source, Where where) {
        Optional<String> line = source.line(where.line());
        int at = where.column() - 1;
        return line.isPresent() && at < line.get().length() && line.get().charAt(at) == '\t';
    }

    private static Where place(SourceText source, int line, int column) {
        return new Where(source.name(), Math.max(1, line), Math.max(1, column));
    }

    void report(Problems problems) {
        problems.report(where, found, expected);
    }
}
