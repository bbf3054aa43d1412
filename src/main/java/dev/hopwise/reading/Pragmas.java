package dev.hopwise.reading;

import dev.hopwise.reading.Comments.Comment;
import dev.hopwise.reading.PragmaSyntax.Said;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Pragma;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The comments of a file that accept findings, each with the part of the file that it stands above or behind. */
final class Pragmas {
    /** Without the first letter: whoever writes it large is told so. */
    private static final String NAME = PragmaSyntax.NAME.substring(1);

    private static final String PLACE =
            "it directly above a key or a list item and as far indented, or at the end of the line where one begins";

    private final SourceText source;
    private final Outline outline;
    private final Problems problems;
    /** The first line below the comments that were read last that is none. */
    private int below;

    private Pragmas(SourceText source, Node root, Problems problems) {
        this.source = source;
        this.outline = new Outline(root);
        this.problems = problems;
    }

    /** Those of a text, of which {@code root} was read; what is wrong with them is reported. */
    static List<Pragma> of(SourceText source, Node root, Problems problems) {
        // Reading the comments means reading the text once more.
        if (!source.text().contains(NAME)) {
            return List.of();
        }
        Pragmas pragmas = new Pragmas(source, root, problems);
        List<Pragma> read = new ArrayList<>();
        try {
            Comments.of(source).stream()
                    .filter(PragmaSyntax::isPragma)
                    .forEach(comment -> pragmas.read(comment).ifPresent(read::add));
        } catch (MarkedYamlEngineException e) {
            SyntaxFault.of(e, source).report(problems);
        }
        return read;
    }

    private Optional<Pragma> read(Comment comment) {
        int before = problems.count();
        Said said = PragmaSyntax.read(comment, problems);
        Optional<Integer> part = problems.count() > before ? Optional.empty() : part(comment);
        return part.map(it -> new Pragma(
                said.rules(), said.until(), said.because(), outline.path(it), outline.from(it), outline.to(it)));
    }

    private Optional<Integer> part(Comment comment) {
        return isAlone(comment) ? below(comment) : before(comment);
    }

    private boolean isAlone(Comment comment) {
        return line(comment.where().line()).startsWith("#");
    }

    /** The part that begins in the line below, whatever other comments stand between. */
    private Optional<Integer> below(Comment comment) {
        below = Math.max(below, comment.where().line() + 1);
        while (line(below).startsWith("#")) {
            below++;
        }
        String line = line(below);
        int column = Math.max(0, source.line(below).orElse("").indexOf(line)) + 1;
        Where place = new Where(source.name(), below, column);
        Optional<Integer> part = outline.firstFrom(place)
                .filter(it ->
                        !line.isEmpty() && (isItem(line) || outline.from(it).equals(place)));
        if (part.isEmpty()) {
            problems.report(comment.where(), "a pragma that stands above nothing", PLACE);
        } else if (column != comment.where().column()) {
            problems.report(
                    comment.where(),
                    "a pragma that is indented other than the line below it",
                    PLACE,
                    () -> Optional.of("indent it by " + (column - 1)));
            return Optional.empty();
        }
        return part;
    }

    /** The part that begins in the line of the comment. */
    private Optional<Integer> before(Comment comment) {
        int line = comment.where().line();
        Optional<Integer> part = outline.firstFrom(new Where(source.name(), line, 1))
                .filter(it -> outline.from(it).line() == line);
        if (part.isEmpty()) {
            problems.report(comment.where(), "a pragma in a line where nothing begins", PLACE);
        } else if (part.flatMap(outline::next)
                .filter(it -> outline.from(it).line() == line)
                .isPresent()) {
            problems.report(
                    comment.where(),
                    "a pragma behind several keys or items",
                    PLACE,
                    () -> Optional.of("give each a line of its own"));
            return Optional.empty();
        }
        return part;
    }

    private static boolean isItem(String line) {
        return line.equals("-") || line.startsWith("- ");
    }

    private String line(int number) {
        return source.line(number).orElse("").strip();
    }
}
