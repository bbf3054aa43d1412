package dev.hopwise.importing.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where AWS writes a Region: in the names of zones, in ARNs, in the names of services. */
final class Region {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,4}(-[a-z]+)+?-[0-9]+");

    /** What nobody would call a folder but for a Region. */
    private static final Pattern KNOWN = Pattern.compile("(us|eu|ap|sa|ca|me|af|il|mx|cn|eusc)(-[a-z]+)?"
            + "-(north|south|east|west|central|northeast|northwest|southeast|southwest)-[0-9]+");

    private Region() {}

    /** Whether a text is the name of a Region and nothing more. */
    static boolean isRegion(String text) {
        return KNOWN.matcher(text).matches();
    }

    /** The Region at the beginning of a text: {@code us-west-2} of {@code us-west-2-lax-1a}. */
    static Optional<String> in(String text) {
        Matcher found = FORM.matcher(text);
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }

    static Optional<String> ofArn(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 ? in(parts[3]) : Optional.empty();
    }

    /** Of {@code com.amazonaws.us-east-1.s3} and {@code com.amazonaws.vpce.us-east-1.vpce-svc-0a}. */
    static Optional<String> ofService(String service) {
        for (String part : service.split("\\.")) {
            Optional<String> region = in(part).filter(part::equals);
            if (region.isPresent()) {
                return region;
            }
        }
        return Optional.empty();
    }
}
