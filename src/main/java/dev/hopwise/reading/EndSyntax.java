package dev.hopwise.reading;

import dev.hopwise.topology.End;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text can be an end of a flow at all. Which end it is, is decided where flows are asked about. */
final class EndSyntax {
    private static final String SERVICE = "service:";
    /** Dotted numbers are meant as an address; what holds a colon may be a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]*)+(/[0-9]*)?");

    private final Problems problems;

    EndSyntax(Problems problems) {
        this.problems = problems;
    }

    /** Whether it can; where not, that is reported. */
    boolean check(End end, String place) {
        String text = end.text();
        Optional<String> prefix = Ids.PREFIXES.stream().filter(text::startsWith).findFirst();
        String rest = text.substring(prefix.map(String::length).orElse(0));
        Optional<String> expected = expected(text, prefix, rest);
        expected.ifPresent(words -> problems.report(end.where(), Quote.of(text) + " in " + place, words));
        return expected.isEmpty();
    }

    private static Optional<String> expected(String text, Optional<String> prefix, String rest) {
        if (rest.isEmpty()) {
            return Optional.of("an end: an interface, internet, an address, a network, or " + text + "NAME");
        }
        if (rest.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Optional.of("an end without spaces");
        }
        if (rest.indexOf('@') >= 0 && !prefix.filter(SERVICE::equals).isPresent()) {
            return Optional.of("an end: '@' stands only between a service and its Region");
        }
        if (rest.indexOf('/') != rest.lastIndexOf('/')) {
            return Optional.of("an end: at most one '/', between a VPC and what is in it");
        }
        boolean address = prefix.isEmpty() && ADDRESS.matcher(rest).matches();
        return address && Destinations.block(rest).isEmpty()
                ? Optional.of("an IPv4 or IPv6 address, or a CIDR block")
                : Optional.empty();
    }
}
