package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.NeedOf;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.ServedIn;
import dev.hopwise.reasoning.fact.Service;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Need;
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The needs of a topology as facts: what each asks for, of which service, and who has it. */
final class NeedFacts {
    private static final List<Traffic> USUAL = List.of(Traffic.parse("tcp/443"));

    private NeedFacts() {}

    /** The services that needs name, as written. */
    static List<String> services(Topology topology) {
        return topology.needs().stream()
                .map(need -> need.service().value())
                .distinct()
                .toList();
    }

    static List<Traffic> traffic(Need need) {
        return need.on().map(Protocols::traffic).orElse(USUAL);
    }

    static dev.hopwise.reasoning.fact.Need need(Need need, Id service) {
        PacketSet wanted = traffic(need).stream().map(PacketSet::of).reduce(PacketSet.NONE, PacketSet::union);
        boolean privateOnly = need.privateOnly().map(Flag::on).orElse(false);
        return new dev.hopwise.reasoning.fact.Need(service, wanted, privateOnly, need.where());
    }

    static Service service(Need need, Id id, World world) {
        return new Service(
                id,
                Services.shortName(id),
                world.services().regionOf(id),
                types(need, id, world),
                AwsServices.types(id.name()).isPresent()
                        || world.topology()
                                .services()
                                .containsKey(need.service().value()),
                !world.services().inbound(id).isEmpty(),
                need.where());
    }

    /** The VPCs that have an interface endpoint of a service. */
    static List<ServedIn> served(Id service, World world) {
        return world.vpcs().values().stream()
                .flatMap(vpc -> world.all(vpc.id(), Endpoint.class).stream()
                        .filter(it -> it.service().equals(service) && it.type() == EndpointType.INTERFACE)
                        .map(it -> new ServedIn(vpc, it)))
                .toList();
    }

    /** A service that the catalogue does not know is taken to have interface endpoints. */
    private static Set<EndpointType> types(Need need, Id id, World world) {
        var own = world.topology().services().get(need.service().value());
        List<EndpointType> written = own == null ? List.of() : own.types();
        return written.isEmpty()
                ? AwsServices.types(id.name()).orElse(EnumSet.of(EndpointType.INTERFACE))
                : EnumSet.copyOf(written);
    }

    /** Which interface has which need, and what it asks of endpoints with a policy. */
    static List<Object> of(World world) {
        List<Object> facts = new ArrayList<>();
        for (Need need : world.topology().needs()) {
            List<Party> senders = Ends.sources(world).membersOrNone(need.from().text());
            senders.stream()
                    .map(sender -> world.enis().get(sender.id()))
                    .filter(Objects::nonNull)
                    .map(eni -> needOf(need, eni, world))
                    .forEach(facts::add);
            facts.addAll(new Requests(world, List.of(need))
                    .of(senders, List.copyOf(world.vpcs().keySet())));
        }
        return facts;
    }

    private static NeedOf needOf(Need need, Eni eni, World world) {
        String region = world.vpcs().get(eni.vpc()).region();
        Id service = world.services().written(need.service().value(), region);
        return new NeedOf(eni, service(need, service, world), need.where());
    }
}
