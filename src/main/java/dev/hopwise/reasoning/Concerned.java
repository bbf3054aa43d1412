package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.AclEntry;
import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.InternetGateway;
import dev.hopwise.reasoning.fact.NatGateway;
import dev.hopwise.reasoning.fact.PeeringSide;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.reasoning.fact.UnfilteredAddress;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts of some surroundings that have a say in packets to some addresses: not the interfaces that no such packet comes to, their
 * groups, the tables and ACLs of subnets that none comes through, and what leads or answers to other addresses.
 */
final class Concerned {
    private final World world;
    private final List<Id> vpcs;
    private final Set<Id> reached;
    private final PacketSet addresses;
    private final boolean service;
    private final Set<Id> groups = new LinkedHashSet<>();
    /** The subnets that packets come through, their tables, and their ACLs. */
    private final Set<Id> crossed = new HashSet<>();
    /** The tables and the ACLs of the others. */
    private final Set<Id> idle = new HashSet<>();

    private final List<Object> facts = new ArrayList<>();

    /**
     * @param vpcs those that packets can come to
     * @param reached whatever they can come to
     * @param addresses those that they may have
     * @param service whether some are for a service
     */
    Concerned(World world, List<Id> vpcs, Set<Id> reached, PacketSet addresses, boolean service) {
        this.world = world;
        this.vpcs = vpcs;
        this.reached = reached;
        this.addresses = addresses;
        this.service = service;
    }

    List<Object> facts() {
        for (Id vpc : vpcs) {
            addWithInterfaces(vpc);
        }
        for (Id group : groups) {
            facts.add(world.groups().get(group));
            facts.addAll(world.groupRules().get(group));
        }
        addConcerned(world.shared());
        for (Id vpc : vpcs) {
            world.others(vpc).forEach(this::cross);
            world.all(vpc, Subnet.class).forEach(this::follow);
        }
        idle.removeAll(crossed);
        for (Id vpc : vpcs) {
            addConcerned(world.others(vpc));
        }
        return facts;
    }

    private void addWithInterfaces(Id vpc) {
        facts.add(world.vpcs().get(vpc));
        for (Eni eni : world.enisOf(vpc)) {
            if (mayForward(eni) || holdsSome(eni)) {
                facts.add(eni);
                groups.addAll(eni.groups());
                crossed.add(eni.subnet());
            }
        }
    }

    private void addConcerned(List<Object> some) {
        for (Object fact : some) {
            if (concerns(fact)) {
                facts.add(fact);
                if (fact instanceof Attachment attachment) {
                    crossed.addAll(attachment.subnets());
                }
            }
        }
    }

    /** Gateways and endpoints are in subnets, or follow tables of their own. */
    private void cross(Object fact) {
        if (fact instanceof NatGateway gateway) {
            crossed.add(gateway.subnet());
            crossed.add(gateway.table());
        } else if (fact instanceof InternetGateway gateway) {
            gateway.edgeTable().ifPresent(crossed::add);
        } else if (fact instanceof Endpoint endpoint) {
            crossed.addAll(endpoint.subnets());
        }
    }

    private void follow(Subnet subnet) {
        Set<Id> its = isCrossed(subnet) ? crossed : idle;
        its.add(subnet.table());
        its.add(subnet.acl());
    }

    private boolean isCrossed(Subnet subnet) {
        return crossed.contains(subnet.id()) || subnet.inbound().overlaps(addresses);
    }

    private boolean concerns(Object fact) {
        if (fact instanceof Route route) {
            return concerns(route);
        } else if (fact instanceof AclEntry entry) {
            return !idle.contains(entry.acl());
        } else if (fact instanceof UnfilteredAddress address) {
            return address.inbound().overlaps(addresses);
        } else if (fact instanceof PeeringSide side) {
            return reached.contains(side.near());
        }
        return !(fact instanceof Attachment attachment) || carriesSome(attachment);
    }

    /** A table that packets do not come by may still make a subnet public, where something could be added. */
    private boolean concerns(Route route) {
        return (leadsSome(route) || isToEndpoint(route))
                && (!idle.contains(route.table()) || route.target().kind() == Kind.INTERNET_GATEWAY);
    }

    /**
     * One that is not available, or shares addresses, may stand in the way of another; behind any may be an endpoint of a
     * service.
     */
    private boolean carriesSome(Attachment attachment) {
        return service
                || !attachment.available()
                || !attachment.isAlone()
                || attachment.getAttachedKind() != Kind.VPC
                || reached.contains(attachment.attached())
                || attachment.inbound().overlaps(addresses);
    }

    private static boolean mayForward(Eni eni) {
        return !eni.sourceDestCheck() || eni.getOwnerKind() != Kind.NETWORK_INTERFACE;
    }

    private boolean holdsSome(Eni eni) {
        return reached.contains(eni.id())
                || eni.inbound().overlaps(addresses)
                || eni.publicAddress().isPresent() && eni.publicInbound().overlaps(addresses);
    }

    private boolean leadsSome(Route route) {
        return route.coverage().possible().overlaps(addresses);
    }

    /** Which addresses such a route leads on may be something that the file does not list. */
    private static boolean isToEndpoint(Route route) {
        return route.target().kind() == Kind.ENDPOINT;
    }
}
