package dev.hopwise.importing.aws;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One JSON object of an answer. What is null, blank or of another type than asked for counts as absent. */
record Item(JsonNode node) {
    boolean has(String key) {
        return node.path(key).isValueNode() && !node.path(key).isNull()
                || node.path(key).isContainer();
    }

    Optional<String> text(String key) {
        return text(node.path(key));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** An id that many elements repeat, kept in memory once; empty where there is none. */
    String id(String key) {
        return text(key).orElse("").intern();
    }

    Optional<Integer> number(String key) {
        JsonNode value = node.path(key);
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    Optional<Boolean> flag(String key) {
        JsonNode value = node.path(key);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    boolean is(String key) {
        return flag(key).orElse(false);
    }

    /** A block of either family. */
    Optional<Cidr> cidr(String key) {
        return text(key).flatMap(text -> parsed(text, Cidr::parse));
    }

    Optional<Cidr> ipv4Cidr(String key) {
        return cidr(key).filter(block -> block.family() == Family.IPV4);
    }

    Optional<Cidr> ipv6Cidr(String key) {
        return cidr(key).filter(block -> block.family() == Family.IPV6);
    }

    Optional<Address> ipv4(String key) {
        return address(key, Family.IPV4);
    }

    Optional<Address> ipv6(String key) {
        return address(key, Family.IPV6);
    }

    private Optional<Address> address(String key, Family family) {
        return text(key).flatMap(text -> parsed(text, Address::parse)).filter(address -> address.family() == family);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (AddressFormatException e) {
            return Optional.empty();
        }
    }

    /** The object below a key; one that holds nothing where there is none. */
    Item item(String key) {
        return new Item(node.path(key));
    }

    List<Item> items(String key) {
        return elements(key).filter(JsonNode::isObject).map(Item::new).toList();
    }

    List<String> ids(String key) {
        return elements(key)
                .flatMap(element -> text(element).stream())
                .map(String::intern)
                .toList();
    }

    List<Cidr> cidrs(String key) {
        return elements(key)
                .flatMap(element -> text(element).stream())
                .flatMap(text -> parsed(text, Cidr::parse).stream())
                .toList();
    }

    private Stream<JsonNode> elements(String key) {
        return node.path(key).isArray() ? node.path(key).values().stream() : Stream.empty();
    }

    /** The value of the tag {@code Name}. */
    Optional<String> name() {
        return Stream.of("Tags", "TagSet")
                .flatMap(key -> items(key).stream())
                .filter(tag -> tag.id("Key").equals("Name"))
                .flatMap(tag -> tag.text("Value").stream())
                .findFirst();
    }
}
