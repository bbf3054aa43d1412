package dev.hopwise.reasoning;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Evidence;
import dev.hopwise.reasoning.fact.GroupGap;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Stage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Fills the sentence of a rule's card with what the rule looked at. */
final class Wording {
    private static final int MOST_TO_SAY = 3;
    /** Whoever is to change something must be told of everything. */
    private static final int MOST_TO_DO = 20;

    private final Catalogue catalogue;
    private final Placeholders placeholders;

    Wording(Catalogue catalogue, Placeholders placeholders) {
        this.catalogue = catalogue;
        this.placeholders = placeholders;
    }

    /** The step as reports show it. */
    dev.hopwise.verdict.Step step(Step step, int hop) {
        RuleCard card = catalogue.card(step.rule());
        Map<String, String> words = words(step);
        Map<String, String> whole = new HashMap<>(words);
        whole.put("traffic", traffic(step.packet().headers().boxes(), MOST_TO_DO, Box::writtenService));
        return new dev.hopwise.verdict.Step(
                hop,
                step.packet().leg(),
                step.stage(),
                card.id(),
                card.awsCode(),
                step.resource().kind().word(),
                step.resource().name(),
                step.outcome(),
                Sentence.fill(card.because(), words),
                step.where(),
                also(step),
                card.remedy().map(remedy -> Sentence.fill(remedy, whole)));
    }

    /** What a rule says of itself. */
    RuleCard card(String rule) {
        return catalogue.card(rule);
    }

    /** What the conclusions of its rule are. */
    String kind(Step step) {
        return catalogue.card(step.rule()).kind();
    }

    /** The part of what was asked for that passes. */
    String passing(PacketSet passing, PacketSet wanted) {
        List<Box> boxes = passing.boxes();
        Set<String> clients = new LinkedHashSet<>();
        boxes.forEach(box -> clients.add(box.sourcePorts().toString()));
        boolean fewerClients = !passing.forgetSourcePorts().intersect(wanted).equals(passing);
        boolean fewerAddresses = !passing.forgetSourcePorts().equals(wanted.forgetSourcePorts());
        String ends = addresses(boxes, true) + " to " + addresses(boxes, false);
        return traffic(boxes) + " from " + ends
                + (fewerAddresses && ends.contains("the internet") ? ", except where blocked" : "")
                + (fewerClients ? ", client ports " + some(clients) : "");
    }

    private static List<String> also(Step step) {
        return step.evidence().stream()
                .filter(GroupGap.class::isInstance)
                .map(GroupGap.class::cast)
                .flatMap(gap -> gap.others().stream())
                .map(group -> group.id().name())
                .toList();
    }

    private Map<String, String> words(Step step) {
        Map<String, String> words = new HashMap<>();
        for (Evidence evidence : step.evidence()) {
            words.putIfAbsent(evidence.role(), evidence.text());
        }
        boolean in = step.stage() == Stage.NETWORK_ACL_INGRESS || step.stage() == Stage.SECURITY_GROUP_INGRESS;
        List<Box> boxes = step.packet().headers().boxes();
        Box first = boxes.isEmpty() ? null : boxes.get(0);
        words.put("resource", step.resource().name());
        words.put("direction", in ? "inbound" : "outbound");
        words.put("preposition", in ? "from" : "to");
        words.put("across", in ? "into" : "out of");
        words.put("source", first == null ? "nowhere" : end(step, boxes, true));
        words.put("destination", first == null ? "nowhere" : end(step, boxes, false));
        words.put("peer", words.get(in ? "source" : "destination"));
        words.put("traffic", first == null ? "nothing" : traffic(boxes));
        words.put("packet", words.get("traffic") + " from " + words.get("source") + " to " + words.get("destination"));
        return words;
    }

    /** The addresses at one end; for what the question calls the internet, in whatever pieces, that word. */
    private String end(Step step, List<Box> boxes, boolean source) {
        Trace trace = step.packet().trace();
        Party party = source == (step.packet().leg() == Leg.FORWARD) ? trace.source() : trace.destination();
        boolean whole = party.getKind() == Kind.INTERNET && !party.literal();
        if (!whole || boxes.size() == 1 || !areAllPublic(boxes, source)) {
            return addresses(boxes, source);
        }
        boolean asker = party == trace.source();
        PacketSet asked = addressed(trace.wanted().boxes(), asker);
        return addressed(boxes, source).contains(asked) ? "the internet" : "the rest of the internet";
    }

    /** The packets to the addresses at one end. */
    private static PacketSet addressed(List<Box> boxes, boolean source) {
        return PacketSet.union(boxes.stream()
                .map(box -> source ? box.source() : box.destination())
                .distinct()
                .map(range -> PacketSet.to(range.first(), range.last()))
                .toList());
    }

    /** Protocols and destination ports: {@code tcp/443}, {@code tcp/80 and 2 more}. */
    String traffic(PacketSet packets) {
        return packets.isEmpty() ? "nothing" : traffic(packets.boxes());
    }

    private static String traffic(List<Box> boxes) {
        return traffic(boxes, MOST_TO_SAY, Box::service);
    }

    private static String traffic(List<Box> boxes, int most, Function<Box, String> words) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Box box : boxes) {
            String service = words.apply(box);
            boolean numbered = box.firstProtocol() == box.lastProtocol() && isNumber(service);
            kinds.add(numbered ? "protocol " + service : service);
        }
        return some(kinds, most);
    }

    private String addresses(List<Box> boxes, boolean source) {
        Set<String> ranges = new LinkedHashSet<>();
        for (Box box : boxes) {
            ranges.add(range(source ? box.source() : box.destination()));
        }
        return ranges.size() > 3 && areAllPublic(boxes, source) ? "the internet" : some(ranges);
    }

    private static boolean areAllPublic(List<Box> boxes, boolean source) {
        return Space.TO_PUBLIC.contains(addressed(boxes, source));
    }

    /** The names of protocols begin with letters. */
    private static boolean isNumber(String service) {
        return Character.isDigit(service.charAt(0));
    }

    private static String some(Set<String> words) {
        return some(words, MOST_TO_SAY);
    }

    private static String some(Set<String> words, int most) {
        List<String> list = List.copyOf(words);
        return list.size() <= most
                ? String.join(", ", list)
                : String.join(", ", list.subList(0, most - 1)) + " and " + (list.size() - most + 1) + " more";
    }

    private String range(AddressRange range) {
        Address first = range.first();
        return first.isPlaceholder() ? placeholders.label(first).orElse(range.toString()) : range.toString();
    }

    /** The one address that a set of packets comes from or goes to, if it is one. */
    Optional<String> single(PacketSet packets, boolean source) {
        Set<AddressRange> ranges = new LinkedHashSet<>();
        for (Box box : packets.boxes()) {
            ranges.add(source ? box.source() : box.destination());
        }
        return ranges.size() == 1 && ranges.iterator().next().isSingle()
                ? Optional.of(range(ranges.iterator().next()))
                : Optional.empty();
    }
}
