package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A NAT gateway.
 *
 * @param subnet the subnet it stands in; the VPC itself for a regional one
 * @param table the table it routes by: its subnet's, or its own
 * @param ended whether its state is one from which it never carries anything again
 * @param azs the zones a regional one serves; empty for all
 * @param privateAddress the address it sends under inside the VPC
 */
public record NatGateway(
        Id id,
        Id vpc,
        Id subnet,
        Id table,
        boolean regional,
        boolean available,
        boolean ended,
        List<String> azs,
        Address privateAddress,
        Where where)
        implements Thing {
    /** Whether it stands before {@code other} in the file. */
    public boolean isBefore(NatGateway other) {
        return where.compareTo(other.where) < 0;
    }

    public boolean serves(String az) {
        return azs.isEmpty() || azs.contains(az);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof NatGateway it
                        && id.equals(it.id)
                        && vpc.equals(it.vpc)
                        && subnet.equals(it.subnet)
                        && table.equals(it.table)
                        && regional == it.regional
                        && available == it.available
                        && ended == it.ended
                        && azs.equals(it.azs)
                        && privateAddress.equals(it.privateAddress)
                        && where.equals(it.where);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
