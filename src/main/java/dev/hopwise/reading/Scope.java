package dev.hopwise.reading;

import dev.hopwise.source.PlainText;
import java.util.List;
import java.util.Optional;

/**
 * Where in the topology a value stands. Its words are only put together for a message, since a large file has a million
 * values and hardly a message.
 *
 * @param around the scope around the thing; empty for the topology itself
 * @param owner the VPC or transit gateway that the thing is or belongs to
 * @param noun what the thing is
 * @param id its id; "" where it has none
 * @param key the key of the thing under which the value stands
 * @param words the words that may stand there, where they are fewer than the type has; else empty
 */
record Scope(Optional<Scope> around, Optional<String> owner, String noun, String id, String key, List<String> words) {
    static final Scope TOPOLOGY = new Scope(Optional.empty(), Optional.empty(), "", "", "", List.of());

    /** A thing inside this one. */
    Scope within(String thing, String name) {
        return new Scope(Optional.of(this), owner, thing, name, "", List.of());
    }

    /** A thing inside this one, after which the things in it are named. */
    Scope owning(String thing, String name) {
        return new Scope(Optional.of(this), Optional.of(name), thing, name, "", List.of());
    }

    /** The value of a key of the thing. */
    Scope at(String otherKey) {
        return new Scope(around, owner, noun, id, otherKey, List.of());
    }

    /** The value of a key of the thing. */
    Scope at(Shape.Slot slot) {
        return new Scope(around, owner, noun, id, slot.key(), slot.words());
    }

    /** The same place, where names are those of another owner. */
    Scope seenFrom(Optional<String> otherOwner) {
        return new Scope(around, otherOwner, noun, id, key, words);
    }

    /** The thing in words: {@code subnet web-a of vpc shop}. */
    String what() {
        String outside = around.map(Scope::what).orElse("");
        String own = noun + (id.isEmpty() ? "" : " " + PlainText.of(id));
        return outside.isEmpty() ? own : own + " of " + outside;
    }

    /** What was found, and where: {@code 'foo' in cidrs of vpc shop}. */
    String describe(String found) {
        String what = what();
        return found + " in " + key + (what.isEmpty() ? "" : " of " + what);
    }
}
