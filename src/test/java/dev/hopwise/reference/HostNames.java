package dev.hopwise.reference;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.PeeringStatus;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names mean to who asks (UG:AmazonDNS-concepts, PEER:vpc-peering-dns, PL:privatelink-access-aws-services). */
public final class HostNames {
    private final Site site;

    HostNames(Site site) {
        this.site = site;
    }

    /** Why an interface has no public host name: no public address, or a VPC that gives none; empty where it has one. */
    public Set<Blame> missing(Port named) {
        Set<Blame> missing = new HashSet<>();
        if (named.publicAddress().isEmpty()) {
            missing.add(Blame.of(named.kind(), named.name()));
        }
        if (!givesNames(site.vpc(named.vpc()))) {
            missing.add(Blame.of(Kind.VPC, named.vpc()));
        }
        return missing;
    }

    /** The private address inside the VPC, and over a peering that resolves it; else the public one. */
    public Optional<IpAddress> resolve(Optional<Port> sender, Port named) {
        boolean isPrivate = sender.map(Port::vpc)
                .filter(near -> !near.isEmpty())
                .filter(near -> near.equals(named.vpc()) || isResolved(near, named.vpc()))
                .isPresent();
        return isPrivate ? named.primary() : named.publicAddress();
    }

    private boolean isResolved(String near, String far) {
        return givesNames(site.vpc(near))
                && site.topology().peerings().values().stream()
                        .filter(peering -> Peerings.isBetween(peering, near, far) && isActive(peering))
                        .anyMatch(peering -> peering.dnsResolution().stream()
                                .anyMatch(vpc -> vpc.text().equals(far)));
    }

    private boolean isActive(Peering peering) {
        return peering.status().orElse(PeeringStatus.ACTIVE) == PeeringStatus.ACTIVE
                && !Peerings.overlaps(site, peering);
    }

    private static boolean givesNames(Vpc vpc) {
        return vpc.dnsSupport().map(Flag::on).orElse(true)
                && vpc.dnsHostnames().map(Flag::on).orElse(false);
    }

    /** Whether DNS64 answers a host with IPv6 addresses that stand for those of IPv4 (UG:nat-gateway-nat64-dns64). */
    public boolean isSynthesizing(Port sender) {
        Vpc vpc = site.vpc(sender.vpc());
        Subnet subnet = vpc.subnets().get(sender.subnet().orElseThrow());
        return subnet.dns64().map(Flag::on).orElse(false)
                && vpc.dnsSupport().map(Flag::on).orElse(true);
    }

    /** The subnet that has no such answers. */
    public Blame withoutSynthesis(Port sender) {
        return Blame.of(Kind.SUBNET, sender.vpc() + "/" + sender.subnet().orElseThrow());
    }

    /** The endpoints that answer to the name of a service in the sender's VPC. */
    public List<Port> endpoints(Port sender, String service) {
        Vpc vpc = site.vpc(sender.vpc());
        return site.portsIn(vpc.id())
                .filter(port -> port.kind() == Kind.ENDPOINT && givesNames(vpc))
                .filter(port -> answers(vpc.endpoints().get(port.id()), service))
                .toList();
    }

    private static boolean answers(Endpoint endpoint, String service) {
        return endpoint.type() == EndpointType.INTERFACE
                && endpoint.service().value().equals(service)
                && endpoint.privateDns().map(Flag::on).orElse(false)
                && endpoint.state().orElse(EndpointState.AVAILABLE) == EndpointState.AVAILABLE;
    }

    /** The blocks of a prefix list. */
    public List<IpBlock> prefixList(String id) {
        return PrefixLists.entries(site, id);
    }

    /** Whether the file lists an address as one of S3: of no one else (topology-format.md). */
    public boolean isOfStorage(IpAddress address) {
        return prefixList("pl-s3").stream().anyMatch(block -> block.contains(address));
    }

    /** Whether a port is in the Region that is meant where the file names none. */
    public boolean isInDefaultRegion(Port port) {
        String common = site.topology()
                .defaults()
                .flatMap(it -> it.region())
                .map(it -> it.value())
                .orElse("us-east-1");
        return site.region(site.vpc(port.vpc())).equals(common);
    }

    /** Whether an address may be the one of a port in its subnet that the file does not fix. */
    public boolean mayBeOf(Port port, IpAddress address) {
        Subnet subnet = site.vpc(port.vpc()).subnets().get(port.subnet().orElseThrow());
        return Site.isInside(subnet, address)
                && !Site.isKept(subnet, address)
                && site.holder(port.vpc(), address).isEmpty();
    }
}
