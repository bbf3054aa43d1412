package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Candidate;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Walks of which one tells of all ends alike. The senders of a VPC are walked together: from each place to each other with the groups at both
 * ends left open, and what groups let pass of that is asked of every two classes. Where that does not tell, one sender of a class is walked to
 * one receiver of another.
 */
final class ClassWalks {
    /** So many pairs of classes are worth a session. */
    private static final int ENOUGH = 250_000;
    /** So few are walked one by one: to find out which places there are is not worth it. */
    private static final int FEW = 16;

    private final RuleBase rules;
    private final World world;
    private final PacketSet traffic;
    private final Classes classes;
    private final EndNames names;
    private final ReachEnds ends;
    private final EndGroups groups;
    private final Supplier<PlaceWalks> places;
    /** Of receivers that are the same for many senders once. */
    private final Map<List<Party>, Collection<List<Party>>> classesOf = new IdentityHashMap<>();

    private final Map<Id, List<List<Party>>> byOrigin = new LinkedHashMap<>();
    /** Of these the same once, as far as they are asked about. */
    private final Map<List<Party>, Collection<List<Party>>> askedOf = new IdentityHashMap<>();

    private Optional<Set<Id>> about = Optional.empty();
    /** What was walked last. */
    private final Map<Object, Map<List<Party>, List<FlowSet>>> walked = new HashMap<>();
    /** The same by the senders themselves. */
    private final Map<List<Party>, Map<List<Party>, List<FlowSet>>> walkedFrom = new IdentityHashMap<>();

    ClassWalks(RuleBase rules, World world, PacketSet traffic, Classes classes, EndNames names, ReachEnds ends) {
        this.rules = rules;
        this.world = world;
        this.traffic = traffic;
        this.classes = classes;
        this.names = names;
        this.ends = ends;
        List<Eni> enis = ends.all().stream()
                .flatMap(it -> Stream.ofNullable(world.enis().get(it.id())))
                .toList();
        GroupSets sets = new GroupSets(rules, world, enis);
        this.groups = new EndGroups(world, sets);
        this.places = new OnFirstUse<>(
                () -> new PlaceWalks(rules, world, classes, sets, groups, names, traffic, about.map(this::parties)));
        for (List<Party> alike : classes.of(sorted(ends.senders()))) {
            byOrigin.computeIfAbsent(origin(alike.get(0)), any -> new ArrayList<>())
                    .add(alike);
        }
    }

    /** The VPC that a sender is in, or who it is: those of one origin are walked together. */
    Id origin(Party sender) {
        Eni eni = world.enis().get(sender.id());
        return eni == null ? sender.id() : eni.vpc();
    }

    static List<Party> sorted(List<Party> parties) {
        return parties.stream().sorted(Comparator.comparing(Party::name)).toList();
    }

    /** From now on the flows that begin or end at one of {@code some} only are asked for. */
    void askAbout(Set<Id> some) {
        about = Optional.of(some);
    }

    /** The flows from any of {@code senders}, by the class of their receiver; those of each way to ask for a family. */
    Map<List<Party>, List<FlowSet>> from(List<Party> senders) {
        Object key = classes.key(senders.get(0));
        if (!walked.containsKey(key)) {
            walked.clear();
            walkedFrom.clear();
            walkFrom(origin(senders.get(0)));
        }
        return walked.get(key);
    }

    /** Together with what comes behind, as far as that is little. */
    private void walkFrom(Id origin) {
        List<Meetings> all = new ArrayList<>();
        long pairs = 0;
        boolean behind = false;
        for (Map.Entry<Id, List<List<Party>>> it : byOrigin.entrySet()) {
            behind |= it.getKey().equals(origin);
            if (behind && pairs < ENOUGH) {
                List<Meetings> some = meetings(it.getValue());
                all.addAll(some);
                pairs += some.stream().mapToLong(Meetings::pairs).sum();
            }
        }
        walk(all, pairs);
    }

    private List<Meetings> meetings(List<List<Party>> senders) {
        Map<Collection<List<Party>>, List<List<Party>>> byReceivers = new IdentityHashMap<>();
        List<Meetings> meetings = new ArrayList<>();
        for (List<Party> it : senders) {
            Map<List<Party>, List<FlowSet>> flows = new IdentityHashMap<>();
            walked.put(classes.key(it.get(0)), flows);
            walkedFrom.put(it, flows);
            Collection<List<Party>> receivers = receivers(it);
            byReceivers
                    .computeIfAbsent(receivers, some -> {
                        List<List<Party>> all = new ArrayList<>();
                        meetings.add(new Meetings(all, some));
                        return all;
                    })
                    .add(it);
        }
        return meetings;
    }

    private Collection<List<Party>> receivers(List<Party> senders) {
        List<Party> all = ends.receivers(senders.get(0));
        Collection<List<Party>> receivers = classesOf.computeIfAbsent(all, some -> classes.of(sorted(some)));
        return isAskedAbout(senders)
                ? receivers
                : askedOf.computeIfAbsent(
                        all,
                        any -> classesOf.get(all).stream()
                                .filter(this::isAskedAbout)
                                .toList());
    }

    private List<Party> parties(Set<Id> some) {
        return ends.all().stream().filter(it -> some.contains(it.id())).toList();
    }

    private boolean isAskedAbout(List<Party> alike) {
        return about.isEmpty() || alike.stream().anyMatch(it -> about.get().contains(it.id()));
    }

    private void walk(List<Meetings> all, long pairs) {
        List<PlaceWalks.Untold> untold = pairs > FEW
                ? places.get().walk(all, (meeting, flows) -> flows(meeting).add(flows))
                : all.stream()
                        .flatMap(Meetings::each)
                        .flatMap(it -> it.asks(0, traffic).stream().map(ask -> new PlaceWalks.Untold(it, ask)))
                        .toList();
        Map<List<Party>, List<PlaceWalks.Untold>> rest = new LinkedHashMap<>();
        untold.forEach(it -> rest.computeIfAbsent(it.meeting().senders(), any -> new ArrayList<>())
                .add(it));
        rest.values().forEach(this::walkEach);
    }

    private List<FlowSet> flows(Meeting meeting) {
        return walkedFrom.get(meeting.senders()).computeIfAbsent(meeting.receivers(), any -> new ArrayList<>(1));
    }

    /** One walk for each question, all from one class, as the groups at both ends are. */
    private void walkEach(List<PlaceWalks.Untold> untold) {
        List<Candidate> candidates = new ArrayList<>();
        for (PlaceWalks.Untold it : untold) {
            Meeting meeting = it.meeting();
            candidates.add(
                    groups.of(meeting.ask(candidates.size(), traffic, it.ask().ipv6())));
        }
        try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
            walk.runCandidates(candidates);
            ReachAnswers answers = new ReachAnswers(walk, names);
            for (Candidate it : candidates) {
                flows(untold.get(it.ask().position()).meeting()).add(answers.of(it.ask()));
            }
        }
    }

    /** What neither begins nor ends in AWS is nobody's question here. */
    static boolean isAsked(Party sender, Party receiver) {
        return !Explainer.isSame(sender, receiver)
                && !Explainer.haveOneAddress(sender, receiver)
                && !(sender.isOutside() && receiver.isOutside());
    }
}
