package dev.hopwise.reading;

import dev.hopwise.topology.Names;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;

/**
 * What has to be true of a topology beyond the form of its values. Only what cannot be understood is refused: what AWS
 * would refuse, but a design may hold on its way, loads and is judged by the rules.
 */
final class Checks {
    private Checks() {}

    static void run(Topology topology, Names names, Problems problems) {
        BlockCheck blocks = new BlockCheck(problems);
        Destinations destinations = new Destinations(names, problems);
        VpcCheck vpcs = new VpcCheck(blocks, problems);
        SubnetCheck subnets = new SubnetCheck(blocks, problems);
        InterfaceCheck interfaces = new InterfaceCheck(blocks, problems);
        AclCheck acls = new AclCheck(problems);
        GroupCheck groups = new GroupCheck(destinations, problems);
        RouteCheck routes = new RouteCheck(destinations, problems);
        EndpointCheck endpoints = new EndpointCheck(problems);
        FlowLogCheck flowLogs = new FlowLogCheck(problems);
        for (Vpc vpc : topology.vpcs().values()) {
            if (problems.isFull()) {
                return;
            }
            vpcs.check(vpc);
            subnets.check(vpc);
            interfaces.check(vpc);
            vpc.networkAcls().values().forEach(acl -> acls.check(acl, vpc));
            vpc.securityGroups().values().forEach(group -> groups.check(group, vpc));
            routes.check(vpc);
            vpc.endpoints().values().forEach(endpoint -> endpoints.check(endpoint, vpc));
            vpc.flowLogs().values().forEach(log -> flowLogs.check(log, vpc));
        }
        topology.transitGateways().values().forEach(routes::check);
        new ConnectionCheck(blocks, names, problems).check(topology);
        new ServiceCheck(topology, problems).check(topology);
        new IntentCheck(names, problems).check(topology);
    }
}
