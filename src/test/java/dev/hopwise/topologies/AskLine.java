package dev.hopwise.topologies;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question in a comment, as a user would type it, with its verdict and every blocker in walking order:
 * {@code # ask: --from a --to b --on tcp/443 -> blocked ACL-002 return shop/app line 33}. Further blockers stand on lines
 * below, each after {@code and}.
 *
 * @param asked the options as written
 * @param blockers rule, direction, resource and line of each
 */
record AskLine(String asked, Question question, String verdict, List<String> blockers) {
    private static final String START = "# ask: ";
    private static final String MORE = "#      and ";
    private static final Pattern OPTION = Pattern.compile("--([a-z0-9-]+)(?: (?!--)(\\S+))?");
    private static final String FLOW = "--from \\S+ --to \\S+ --on \\S+( --source-port \\d+)?( --ipv6)?";
    private static final String BLOCKER = "[A-Z]{2,3}-\\d{3} (forward|return) \\S+ line \\d+";
    private static final Pattern FORM = Pattern.compile(
            "(?<asked>" + FLOW + ") -> (?<verdict>\\S+)(?<blockers>( " + BLOCKER + "( and " + BLOCKER + ")*)?)");

    /** Every question of a file. A comment that begins like one must be one. */
    static List<AskLine> of(List<String> lines) {
        List<String> texts = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(START)) {
                texts.add(line.substring(START.length()));
            } else if (line.startsWith(MORE) && !texts.isEmpty()) {
                int last = texts.size() - 1;
                texts.set(last, texts.get(last) + " and " + line.substring(MORE.length()));
            } else if (line.strip().startsWith("# ask") || line.startsWith("#  ")) {
                throw new IllegalArgumentException("not a question, and not more of one: " + line);
            }
        }
        return texts.stream().map(AskLine::parse).toList();
    }

    private static AskLine parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a question with its answer: " + text);
        }
        String blockers = form.group("blockers").strip();
        return new AskLine(
                form.group("asked"),
                question(form.group("asked")),
                form.group("verdict"),
                blockers.isEmpty() ? List.of() : Arrays.asList(blockers.split(" and ")));
    }

    private static Question question(String asked) {
        Map<String, String> options = OPTION.matcher(asked)
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2) == null ? "" : it.group(2)));
        return new Question(
                options.get("from"),
                options.get("to"),
                List.of(Traffic.parse(options.get("on"))),
                Optional.ofNullable(options.get("source-port"))
                        .map(port -> Range.of(Integer.parseInt(port)))
                        .orElse(Range.EPHEMERAL),
                options.containsKey("ipv6"));
    }
}
