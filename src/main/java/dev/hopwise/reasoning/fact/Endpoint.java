package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import java.util.List;
import java.util.Optional;

/**
 * A VPC endpoint.
 *
 * @param service the service by its full name
 * @param crossRegion whether the file names the Region of the service
 * @param offered whether the service has endpoints of this type, as far as the catalogue of services knows
 * @param ended whether its state is one from which it never carries anything again
 * @param traffic the packets of the protocols that the file says it takes
 * @param families the packets of the families that it has
 * @param policy where its policy stands; empty for full access
 * @param preservesClientIp whether an instanceConnect endpoint sends under the address of the person who connects
 * @param subnets those that it has interfaces in
 */
public record Endpoint(
        Id id,
        Id vpc,
        EndpointType type,
        Id service,
        boolean crossRegion,
        boolean offered,
        boolean available,
        boolean ended,
        String state,
        boolean privateDns,
        PacketSet traffic,
        PacketSet families,
        Optional<Where> policy,
        boolean preservesClientIp,
        List<Id> subnets,
        Where where)
        implements Thing {
    /** The Region in the full name of its service; empty where it has none. */
    public String getNamedRegion() {
        return AwsServices.region(service.name()).orElse("");
    }

    public boolean isIn(Id subnet) {
        return subnets.contains(subnet);
    }

    /** The packets that it takes: protocols and families. */
    public PacketSet accepted() {
        return families.intersect(traffic);
    }

    /** Those of {@code packets} that are of its families. */
    public PacketSet carrying(PacketSet packets) {
        return families.intersect(packets);
    }

    /** Whether a policy says what may be asked of the service. */
    public boolean isRestricted() {
        return policy.isPresent();
    }

    /** Its policy, in words. */
    public Evidence policyDocument() {
        return new Words("policy", "the policy of " + id.name(), policy.orElse(where));
    }

    /** Its service, in words. */
    public Evidence served() {
        return new Words("service", service.name(), where);
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(Endpoint other) {
        return where.compareTo(other.where) > 0;
    }

    /** Whether it has an address family in which {@code sender} can send. */
    public boolean suitsFamilyOf(Eni sender) {
        return sender.addresses().stream().anyMatch(address -> families.overlaps(PacketSet.of(address.family())));
    }

    /** The Region in the name of its service, in words. */
    public Evidence servedIn() {
        return new Words("other", getNamedRegion(), where);
    }

    /** Its type, in words. */
    public Evidence ofType() {
        return new Words("type", type.word(), where);
    }

    /** Its state, in words. */
    public Evidence condition() {
        return new Words("state", state, where);
    }
}
