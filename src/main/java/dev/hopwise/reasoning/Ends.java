package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.source.Where;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ends of a flow, from the words a user writes to the interfaces, addresses and outside places that they mean. */
final class Ends {
    private static final Set<Kind> BARE = EnumSet.of(
            Kind.NETWORK_INTERFACE,
            Kind.INSTANCE,
            Kind.NETWORK,
            Kind.SUBNET,
            Kind.SECURITY_GROUP,
            Kind.VPC,
            Kind.ENDPOINT,
            Kind.INTERNET);

    private static final Set<Kind> PREFIXLESS = EnumSet.of(Kind.NETWORK_INTERFACE, Kind.INSTANCE);

    private final World world;
    private final String region;
    private final Optional<Id> from;

    private Ends(World world, String region, Optional<Id> from) {
        this.world = world;
        this.region = region;
        this.from = from;
    }

    /** The ends that flows may come from: each must be one thing. */
    static Ends sources(World world) {
        return new Ends(world, world.services().region(Optional.empty()), Optional.empty());
    }

    /** The ends that {@code source} may send to. A service's name means the service of its Region. */
    static Ends destinations(World world, Party source) {
        Optional<Id> vpc = Optional.ofNullable(world.enis().get(source.id())).map(Eni::vpc);
        String region = vpc.map(id -> world.vpcs().get(id).region())
                .orElseGet(() -> world.services().region(Optional.empty()));
        return new Ends(world, region, Optional.of(vpc.orElse(source.id())));
    }

    /**
     * The members of an end; more than one for a set.
     *
     * @throws QuestionException where the text names nothing, or more than one thing
     */
    List<Party> resolve(String text) {
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (prefix) {
            case "subnet" -> members(rest, Kind.SUBNET);
            case "sg" -> members(rest, Kind.SECURITY_GROUP);
            case "vpc" -> members(rest, Kind.VPC);
            case "endpoint" -> members(rest, Kind.ENDPOINT);
            case "service" -> List.of(service(text, rest));
            case "dns" ->
                members(rest, PREFIXLESS.toArray(Kind[]::new)).stream()
                        .map(party -> party.byHostName(text))
                        .toList();
            case "name" -> named(rest);
            default -> bare(text);
        };
    }

    /** The same; none where it names something without interfaces. */
    List<Party> membersOrNone(String text) {
        try {
            return resolve(text);
        } catch (QuestionException e) {
            return List.of();
        }
    }

    private List<Party> named(String host) {
        HostName name = HostName.of(host, world.topology())
                .orElseThrow(() -> new QuestionException("no service and no endpoint in the file is called " + host
                        + "; such a name is sqs.us-east-1.amazonaws.com, or begins with the id of an endpoint"));
        List<Party> named = resolve(name.end()).stream()
                .filter(party -> name.zone().isEmpty() || name.zone().equals(zone(party)))
                .toList();
        if (named.isEmpty()) {
            throw new QuestionException(
                    name.end() + " has no interface in " + name.zone().orElseThrow() + ", and so no name there");
        }
        return named;
    }

    private Optional<String> zone(Party party) {
        Id subnet = world.enis().get(party.id()).subnet();
        int slash = subnet.name().indexOf('/');
        return world.topology()
                .vpcs()
                .get(subnet.name().substring(0, slash))
                .subnets()
                .get(subnet.name().substring(slash + 1))
                .az()
                .map(Object::toString);
    }

    private List<Party> bare(String text) {
        if (text.equals("internet")) {
            PacketSet atLarge = world.toInternet().minus(world.services().listed());
            return List.of(outside(new Id(Kind.INTERNET, text), text, atLarge, false, top()));
        }
        if (Cidr.isCidr(text)) {
            return new Addresses(world, from).resolve(text, Optional.empty());
        }
        int slash = text.indexOf('/');
        if (slash > 0
                && world.topology().vpcs().containsKey(text.substring(0, slash))
                && Cidr.isCidr(text.substring(slash + 1))) {
            return new Addresses(world, from).resolve(text.substring(slash + 1), Optional.of(text.substring(0, slash)));
        }
        return members(text, BARE.toArray(Kind[]::new));
    }

    private List<Party> members(String text, Kind... kinds) {
        if (text.isBlank()) {
            throw new QuestionException("an end without a name; such as " + kinds[0].word() + ":NAME");
        }
        Set<Kind> wanted = Set.of(kinds);
        List<Id> found = preferred(text, world.names().find(text, Optional.empty(), wanted));
        if (found.isEmpty()) {
            List<String> near = world.names().nearest(text, Optional.empty(), wanted);
            throw new QuestionException("nothing is called " + text
                    + (near.isEmpty()
                            ? "; an end is an interface, an instance, internet, an address, a network, service:NAME, …"
                            : "; maybe " + String.join(" or ", near)));
        }
        if (found.size() > 1) {
            throw new QuestionException(text + " may be "
                    + String.join(
                            " or ",
                            found.stream()
                                    .map(id -> id.kind().word() + " " + id)
                                    .toList())
                    + "; write vpc/id, or a prefix such as subnet: or sg:");
        }
        return new Members(world).of(found.get(0), text);
    }

    /** Sets have prefixes; written in full, a name without one means the single thing that bears it. */
    private static List<Id> preferred(String text, List<Id> found) {
        List<Id> single =
                found.stream().filter(id -> PREFIXLESS.contains(id.kind())).toList();
        return text.contains("/") && single.size() == 1 ? single : found;
    }

    static Party party(Eni eni, List<Address> addresses, boolean literal) {
        PacketSet inbound = addresses.stream().map(PacketSet::to).reduce(PacketSet.NONE, PacketSet::union);
        return new Party(
                eni.id(), eni.text(), inbound, inbound.mirrored(), eni.inbound(), literal, false, false, eni.where());
    }

    static Party outside(Id id, String name, PacketSet inbound, boolean literal, Where where) {
        return new Party(id, name, inbound, inbound.mirrored(), PacketSet.NONE, literal, false, false, where);
    }

    /** The service by its public name, in the Region from which it is asked for. */
    private Party service(String text, String rest) {
        int at = rest.indexOf('@');
        String name = at < 0 ? rest : rest.substring(0, at);
        Set<String> own = world.topology().services().keySet();
        if (!AwsServices.isService(name, own)) {
            List<String> near = AwsServices.nearest(name, own);
            throw new QuestionException("no service is called " + name
                    + (near.isEmpty() ? "" : "; maybe " + String.join(" or ", near))
                    + "; another one may be written in full, com.amazonaws.REGION.NAME");
        }
        if (at >= 0 && !AwsServices.isRegion(rest.substring(at + 1))) {
            List<String> near = AwsServices.nearestRegions(rest.substring(at + 1));
            throw new QuestionException(rest.substring(at + 1) + " is no Region; "
                    + (near.isEmpty() ? "one is us-east-1" : "maybe " + String.join(" or ", near)));
        }
        Id id = world.services().written(rest, region);
        return outside(id, text, world.services().inbound(id), false, top());
    }

    private Where top() {
        return world.topology().topology().where();
    }

    /** Whether some packets of {@code inbound} go to public addresses only. */
    static boolean isPublic(PacketSet inbound) {
        return Space.TO_PUBLIC.contains(inbound);
    }
}
