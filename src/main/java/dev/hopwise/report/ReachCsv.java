package dev.hopwise.report;

import dev.hopwise.verdict.Reach;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reaches whom, for spreadsheets: RFC 4180, a line a flow, several values of a cell with blanks between. */
public final class ReachCsv {
    /** A value that needs no quotes. */
    private static final Pattern PLAIN = Pattern.compile("[^\",\r\n]*");

    /** Writes a head, and the flows as they come. */
    public void write(Writer out, Consumer<Consumer<Reach>> flows) {
        Lines lines = new Lines(out);
        lines.add("from,to,family,ports,via,oneWay,mixed,undetermined,ranges");
        flows.accept(flow -> lines.add(Stream.of(
                        flow.from(),
                        flow.to(),
                        Integer.toString(flow.family()),
                        cell(flow.ports()),
                        cell(flow.via()),
                        cell(flow.oneWay()),
                        flow.mixed().stream().map(ReachCsv::mixed).collect(Collectors.joining("; ")),
                        cell(flow.undetermined()),
                        cell(flow.ranges()))
                .map(ReachCsv::quoted)
                .collect(Collectors.joining(","))));
    }

    private static String mixed(Reach.Mixed mixed) {
        return cell(mixed.ports()) + " from " + cell(mixed.clientPorts());
    }

    private static String cell(List<String> values) {
        return String.join(" ", values);
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
