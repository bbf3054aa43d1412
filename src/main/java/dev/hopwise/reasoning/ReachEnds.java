package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may send and who may receive what a question about all flows asks for. */
final class ReachEnds {
    private final World world;
    private final Classes classes;
    private final ReachQuestion question;
    /** The same for every sender, where no end is given. */
    private final OnFirstUse<List<Party>> everyone = new OnFirstUse<>(this::findEveryone);

    private final OnFirstUse<List<Party>> everyReceiver =
            new OnFirstUse<>(() -> Stream.concat(everyone.get().stream(), endpoints(eni -> !opensSessions(eni)))
                    .toList());

    ReachEnds(World world, Classes classes, ReachQuestion question) {
        this.world = world;
        this.classes = classes;
        this.question = question;
    }

    /** Before anything is told: an end that is given must name something for every sender, and two ends must be two. */
    void check() {
        question.from().ifPresent(Explainer::checkSender);
        if (question.to().isPresent()) {
            boolean two = false;
            for (List<Party> alike : classes.of(senders())) {
                List<Party> receivers = receivers(alike.get(0));
                two |= alike.stream().anyMatch(it -> receivers.stream().anyMatch(to -> !Explainer.isSame(it, to)));
            }
            if (!two) {
                throw new QuestionException(question.from().orElse("whoever sends") + " and "
                        + question.to().get() + " are the same end; a flow needs two");
            }
        } else {
            senders();
        }
    }

    List<Party> senders() {
        return question.from().map(it -> Ends.sources(world).resolve(it)).orElseGet(everyone);
    }

    List<Party> receivers(Party sender) {
        return question.to()
                .map(it -> Ends.destinations(world, sender).resolve(it))
                .orElseGet(everyReceiver);
    }

    /** Every interface, every endpoint that opens sessions, every network, and the internet. */
    private List<Party> findEveryone() {
        Stream<Party> interfaces = world.enis().values().stream()
                .filter(eni -> eni.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .map(Members::primary);
        // By kind: something else may have the name.
        Stream<Party> networks = world.topology().networks().keySet().stream()
                .flatMap(it -> new Members(world).of(new Id(Kind.NETWORK, it), it).stream());
        Stream<Party> internet = Ends.sources(world).resolve("internet").stream();
        return Stream.of(interfaces, endpoints(this::opensSessions), networks, internet)
                .flatMap(it -> it)
                .toList();
    }

    /** Whether it is that of an EC2 Instance Connect Endpoint; all others only answer. */
    private boolean opensSessions(Eni eni) {
        Vpc vpc = world.topology().vpcs().get(eni.vpc().name());
        return vpc.endpoints()
                        .get(eni.owner().name().substring(eni.vpc().name().length() + 1))
                        .type()
                == EndpointType.INSTANCE_CONNECT;
    }

    private Stream<Party> endpoints(Predicate<Eni> which) {
        return world.enis().values().stream()
                .filter(eni -> eni.getOwnerKind() == Kind.ENDPOINT)
                .filter(which)
                .map(eni -> Ends.party(eni, eni.addresses(), false));
    }

    /** All of them. */
    List<Party> all() {
        if (question.from().isEmpty() && question.to().isEmpty()) {
            return everyReceiver.get();
        }
        List<Party> senders = senders();
        Stream<Party> receivers = question.to().isEmpty()
                ? everyReceiver.get().stream()
                : classes.of(senders).stream().flatMap(it -> receivers(it.get(0)).stream());
        return Stream.concat(senders.stream(), receivers).distinct().toList();
    }
}
