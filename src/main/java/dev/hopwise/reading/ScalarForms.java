package dev.hopwise.reading;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sort;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.End;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Ip;
import dev.hopwise.topology.Nearest;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What one written value can be. A form returns empty where the value has not its form, and has then reported why. */
final class ScalarForms {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    /** One kind of value. */
    private interface Form {
        Object read(Scalar scalar) throws AddressFormatException;
    }

    private record Expected(Form form, String words) {}

    private static final Map<Class<?>, Expected> FORMS = Map.of(
            Text.class, new Expected(scalar -> new Text(scalar.text(), scalar.where()), "a text"),
            Ref.class, new Expected(scalar -> new Ref(scalar.text(), scalar.where()), "the name of another thing"),
            End.class, new Expected(scalar -> new End(scalar.text(), scalar.where()), "an end of a flow"),
            Peer.class,
                    new Expected(
                            scalar -> new Peer(scalar.text(), scalar.where()),
                            "a CIDR block, a security group, self or a prefix list"),
            Block.class, new Expected(ScalarForms::block, "a CIDR block such as 10.0.0.0/16"),
            Ip.class, new Expected(ScalarForms::ip, "an IPv4 or IPv6 address"),
            Number.class, new Expected(ScalarForms::number, "a whole number"),
            Flag.class, new Expected(ScalarForms::flag, "true or false"),
            Traffic.class,
                    new Expected(
                            scalar -> Traffic.parse(scalar.text()),
                            "a protocol such as tcp/443, udp/53, tcp/1024-65535, icmp/8, icmp/3/4, 47 or all"));

    private static final Map<Class<?>, List<Word>> WORDS = new ConcurrentHashMap<>();

    private final Problems problems;

    ScalarForms(Problems problems) {
        this.problems = problems;
    }

    static boolean isScalar(Class<?> type) {
        return FORMS.containsKey(type) || Word.class.isAssignableFrom(type);
    }

    Optional<Object> read(Class<?> type, Node node, Scope scope) {
        if (Word.class.isAssignableFrom(type)) {
            return word(type, node, scope);
        }
        Expected expected = FORMS.get(type);
        if (node instanceof Scalar scalar && scalar.sort() != Sort.NOTHING) {
            try {
                return Optional.of(expected.form().read(scalar));
            } catch (AddressFormatException e) {
                problems.report(node.where(), scope.describe(node.found()), expected.words(), () -> cure(type, scalar));
                return Optional.empty();
            }
        }
        problems.report(node.where(), scope.describe(node.found()), expected.words());
        return Optional.empty();
    }

    private static Block block(Scalar scalar) {
        return new Block(Cidr.parse(scalar.text()), scalar.text(), scalar.where());
    }

    private static Ip ip(Scalar scalar) {
        return new Ip(Address.parse(scalar.text()), scalar.where());
    }

    private static Number number(Scalar scalar) {
        if (scalar.sort() != Sort.NUMBER || !NUMBER.matcher(scalar.text()).matches()) {
            throw new AddressFormatException("no number");
        }
        return new Number(Integer.parseInt(scalar.text()), scalar.where());
    }

    private static Flag flag(Scalar scalar) {
        if (scalar.sort() != Sort.BOOLEAN) {
            throw new AddressFormatException("no boolean");
        }
        return new Flag(Boolean.parseBoolean(scalar.text()), scalar.where());
    }

    /** What a person who wrote this most likely meant. */
    private static Optional<String> cure(Class<?> type, Scalar scalar) {
        String text = scalar.text().strip();
        if (type == Flag.class) {
            return switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "yes", "on", "true", "y", "1" -> Optional.of("true");
                case "no", "off", "false", "n", "0" -> Optional.of("false");
                default -> Optional.empty();
            };
        }
        if (type == Number.class && text.matches("[0-9]{1,9}")) {
            return Optional.of(Integer.toString(Integer.parseInt(text)));
        }
        if (type == Ip.class && text.matches(".+/[0-9]{1,3}")) {
            return Optional.of(text.substring(0, text.indexOf('/')));
        }
        return type == Traffic.class ? protocol(text) : Optional.empty();
    }

    private static Optional<String> protocol(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        for (String candidate : List.of(lower, lower.replace(':', '/'), lower.replace(' ', '/'), "tcp/" + lower)) {
            try {
                return Optional.of(Traffic.parse(candidate).toString());
            } catch (AddressFormatException e) {
                // Not this one.
            }
        }
        String name = lower.contains("/") ? lower.substring(0, lower.indexOf('/')) : lower;
        return Nearest.words(name, List.of("tcp", "udp", "icmp", "icmpv6", "all"), 1).stream()
                .filter(word -> !word.equals(name))
                .map(word -> word + lower.substring(name.length()))
                .findFirst();
    }

    private Optional<Object> word(Class<?> type, Node node, Scope scope) {
        List<Word> all = WORDS.computeIfAbsent(type, ScalarForms::words);
        String text = node instanceof Scalar scalar && scalar.sort() != Sort.NOTHING ? scalar.text() : "";
        for (Word word : all) {
            if (word.word().equals(text)
                    && (scope.words().isEmpty() || scope.words().contains(text))) {
                return Optional.of(word);
            }
        }
        List<String> words =
                scope.words().isEmpty() ? all.stream().map(Word::word).toList() : scope.words();
        problems.report(
                node.where(),
                scope.describe(node.found()),
                "one of " + String.join(", ", words),
                () -> Nearest.words(text, words, 1).stream().findFirst().map(Quote::of));
        return Optional.empty();
    }

    private static List<Word> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word.class::cast).toList();
    }
}
