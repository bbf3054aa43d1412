package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;

/**
 * What an interface must be able to use.
 *
 * @param where the need
 */
public record NeedOf(Eni eni, Service service, Where where) implements Evidence {
    public Id serviceId() {
        return service.id();
    }

    /** Whether the service has gateway endpoints in the Region of {@code vpc}. */
    public boolean hasGatewayEndpointIn(Vpc vpc) {
        return service.types().contains(EndpointType.GATEWAY)
                && service.region().equals(vpc.region());
    }

    /** Whether {@code request} says what is asked for. */
    public boolean isAsking(Request request) {
        return request.from().equals(eni.id())
                && request.service().equals(service.id())
                && request.where().equals(where);
    }

    @Override
    public String role() {
        return "need";
    }

    @Override
    public String text() {
        return "the need of " + eni.text();
    }
}
