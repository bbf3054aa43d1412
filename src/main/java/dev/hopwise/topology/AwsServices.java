package dev.hopwise.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The services of AWS and their endpoint types, and what a service may be called. */
public final class AwsServices {
    /** What stands before the Region in the full name of a service of AWS. */
    public static final String PREFIX = "com.amazonaws.";
    /** Names that people use, and the ones that endpoints have. */
    public static final Map<String, String> ALIASES = Map.of("kinesis", "kinesis-streams");

    /** How IAM's actions of a service begin, by the first word of its endpoint's name, for the services that are asked most. */
    private static final Map<String, String> ACTION_PREFIXES = actionPrefixes();

    /** To suggest from; a Region that AWS adds has the same form and needs no entry. */
    private static final List<String> REGIONS = List.of(
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "ca-central-1",
            "ca-west-1",
            "mx-central-1",
            "sa-east-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eu-central-1",
            "eu-central-2",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ap-southeast-7",
            "ap-south-1",
            "ap-south-2",
            "ap-east-1",
            "ap-east-2",
            "me-south-1",
            "me-central-1",
            "il-central-1",
            "af-south-1",
            "us-gov-east-1",
            "us-gov-west-1",
            "cn-north-1",
            "cn-northwest-1");

    private static final String OWN = "vpce.";
    private static final Pattern REGION = Pattern.compile(
            "[a-z]{2,4}(-(gov|iso[a-z]?|de))?-(north|south|east|west|central|northeast|northwest|southeast|southwest)-[1-9]");

    private AwsServices() {}

    /** Read when the first service is named. */
    private static final class Catalogue {
        private static final Map<String, Set<EndpointType>> TYPES = read();

        private static Map<String, Set<EndpointType>> read() {
            try (InputStream in = Objects.requireNonNull(AwsServices.class.getResourceAsStream("aws-services.txt"))) {
                Map<String, Set<EndpointType>> types = new TreeMap<>();
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    if (!line.startsWith("#")) {
                        String[] words = line.split(" ");
                        types.put(words[0], types(words));
                    }
                }
                return types;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Set<EndpointType> types(String[] words) {
            Set<EndpointType> types = EnumSet.noneOf(EndpointType.class);
            for (EndpointType type : EndpointType.values()) {
                if (List.of(words).contains(type.word())) {
                    types.add(type);
                }
            }
            return types;
        }
    }

    /** Whether a text has the form of a Region's name. */
    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }

    /**
     * Whether {@code written} can be a service: a short name, the full name of a service of AWS or of an endpoint service,
     * or one of {@code own}, the keys of {@code services}.
     */
    public static boolean isService(String written, Collection<String> own) {
        if (own.contains(written) || isShort(written)) {
            return true;
        }
        if (!written.startsWith(PREFIX)) {
            return written.startsWith("aws.") || written.contains(".amazonaws.");
        }
        return region(written).isPresent();
    }

    /** The Region in a full name, {@code com.amazonaws.REGION.NAME} or {@code com.amazonaws.vpce.REGION.NAME}; empty where it has none. */
    public static Optional<String> region(String fullName) {
        String rest = fullName.startsWith(PREFIX) ? fullName.substring(PREFIX.length()) : "";
        String inRegion = rest.startsWith(OWN) ? rest.substring(OWN.length()) : rest;
        int dot = inRegion.indexOf('.');
        return Optional.of(inRegion)
                .filter(it -> dot > 0 && dot + 1 < it.length())
                .map(it -> it.substring(0, dot))
                .filter(AwsServices::isRegion);
    }

    /** How IAM's actions of a service begin: {@code s3} of {@code s3:GetObject}; empty where this is not known. */
    public static Optional<String> actionPrefix(String fullName) {
        String[] parts = fullName.split("\\.");
        boolean named = fullName.startsWith(PREFIX) && parts.length > 3;
        return named ? Optional.ofNullable(ACTION_PREFIXES.get(parts[3])) : Optional.empty();
    }

    private static Map<String, String> actionPrefixes() {
        Map<String, String> prefixes = new HashMap<>(Map.of(
                "ecs-agent", "ecs",
                "ecs-telemetry", "ecs",
                "git-codecommit", "codecommit",
                "kinesis-firehose", "firehose",
                "kinesis-streams", "kinesis",
                "monitoring", "cloudwatch"));
        for (String alike :
                ("athena cloudformation cloudtrail codebuild codecommit codepipeline config dynamodb ec2 ecr ecs"
                                + " elasticfilesystem events execute-api glue kms lambda logs rds s3 secretsmanager sns sqs ssm states sts")
                        .split(" ")) {
            prefixes.put(alike, alike);
        }
        return Map.copyOf(prefixes);
    }

    private static boolean isShort(String name) {
        return ALIASES.containsKey(name) || Catalogue.TYPES.containsKey(name);
    }

    /** The Regions that {@code written} may have meant, nearest first. */
    public static List<String> nearestRegions(String written) {
        return Nearest.words(written, REGIONS, 3);
    }

    /** The services that {@code written} may have meant, nearest first. */
    public static List<String> nearest(String written, Collection<String> own) {
        return Nearest.words(
                written,
                Stream.of(own, ALIASES.keySet(), Catalogue.TYPES.keySet())
                        .flatMap(Collection::stream)
                        .toList(),
                3);
    }

    /** The types of endpoint of a service, by its full name; empty where the catalogue does not know it. */
    public static Optional<Set<EndpointType>> types(String fullName) {
        String[] parts = fullName.split("\\.", 4);
        return fullName.startsWith(PREFIX) && parts.length == 4
                ? Optional.ofNullable(Catalogue.TYPES.get(parts[3]))
                : Optional.empty();
    }

    /** Whether it is an endpoint service of somebody's own, which has no public addresses: {@code com.amazonaws.vpce.…}. */
    public static boolean isEndpointService(String fullName) {
        return fullName.startsWith(PREFIX + OWN);
    }
}
