package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import java.util.Set;

/**
 * A service that a need names.
 *
 * @param id its full name
 * @param text how a person calls it
 * @param region the Region in which it is meant
 * @param types the types of endpoint that it has, as far as the catalogue of services and the file know
 * @param known whether one of them knows
 * @param publicly whether it has public addresses
 * @param where the need
 */
public record Service(
        Id id, String text, String region, Set<EndpointType> types, boolean known, boolean publicly, Where where)
        implements Thing {
    /** Whether it is one that AWS offers under this short name. */
    public boolean isCalled(String shortName) {
        return id.name().equals(AwsServices.PREFIX + region + "." + shortName);
    }

    /** Its name within AWS and the Region, or its full one. */
    public String shortName() {
        String prefix = AwsServices.PREFIX + region + ".";
        return id.name().startsWith(prefix) ? id.name().substring(prefix.length()) : id.name();
    }
}
