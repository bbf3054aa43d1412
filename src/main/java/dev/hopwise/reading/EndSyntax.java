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

    void check(End end, String place) {
        String text = end.text();
        Optional<String> prefix = Ids.PREFIXES.stream().filter(text::startsWith).findFirst();
        String rest = text.substring(prefix.map(String::length).orElse(0));
        String written = Quote.of(text) + " in " + place;
        if (rest.isEmpty()) {
            problems.report(
                    end.where(), written, "an end: an interface, internet, an address, a network, or " + text + "NAME");
        } else if (rest.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            problems.report(end.where(), written, "an end without spaces");
        } else if (rest.indexOf('@') >= 0 && !prefix.filter(SERVICE::equals).isPresent()) {
            problems.report(end.where(), written, "an end: '@' stands only between a service and its Region");
        } else if (rest.indexOf('/') != rest.lastIndexOf('/')) {
            problems.report(end.where(), written, "an end: at most one '/', between a VPC and what is in it");
        } else if (prefix.isEmpty()
                && ADDRESS.matcher(rest).matches()
                && Destinations.block(rest).isEmpty()) {
            problems.report(end.where(), written, "an IPv4 or IPv6 address, or a CIDR block");
        }
    }
}
