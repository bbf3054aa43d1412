package dev.hopwise.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A small network by chance, as the text of a topology file: nothing in it that AWS would refuse, much that is wrong. */
public final class RandomNetwork {
    /** A peering connection between two VPCs. */
    record Link(String id, VpcPlan requester, VpcPlan accepter, String status) {
        boolean joins(VpcPlan vpc) {
            return requester == vpc || accepter == vpc;
        }

        VpcPlan farFrom(VpcPlan vpc) {
            return requester == vpc ? accepter : requester;
        }
    }

    private final Dice dice;
    private final List<VpcPlan> vpcs = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private final Theme theme;
    private final RandomHub hub;

    private RandomNetwork(long seed) {
        this.dice = new Dice(seed);
        this.theme = Theme.of(seed);
        boolean mayOverlap = theme == Theme.TWINS || dice.percent(20);
        int count = dice.between(theme == Theme.TWINS || theme == Theme.HUB ? 3 : 2, 4);
        for (int i = 0; i < count; i++) {
            vpcs.add(new VpcPlan(i, dice, theme, mayOverlap && i > 0));
        }
        for (VpcPlan vpc : vpcs) {
            if (dice.percent(30)) {
                vpc.share(dice.of("g0", "g1"), dice.of(vpcs));
            }
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                drawLink(vpcs.get(i), vpcs.get(j));
            }
        }
        this.hub = new RandomHub(dice, theme, vpcs);
    }

    public static String text(long seed) {
        return new RandomNetwork(seed).text();
    }

    private void drawLink(VpcPlan one, VpcPlan other) {
        boolean overlaps =
                one.blocks().stream().anyMatch(block -> other.blocks().stream().anyMatch(block::overlaps));
        // AWS refuses such a connection; a request for one may stand as failed for a while.
        if (dice.percent(overlaps ? 65 : theme == Theme.HUB ? 82 : theme.hasTransit() ? 15 : 92)) {
            String status = overlaps
                    ? dice.of("failed", "active")
                    : dice.percent(theme == Theme.HUB ? 27 : theme.hasTransit() ? 35 : 84)
                            ? "active"
                            : dice.of("pending-acceptance", "expired", "provisioning", "initiating-request");
            boolean swapped = dice.percent(50);
            links.add(new Link("pcx-" + links.size(), swapped ? other : one, swapped ? one : other, status));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("topology: random\ndefaults: { region: us-east-1 }\nvpcs:\n");
        for (VpcPlan vpc : vpcs) {
            text.append(vpc(vpc));
        }
        if (!links.isEmpty()) {
            text.append("peerings:\n");
        }
        for (Link link : links) {
            text.append("  %s: { between: [%s, %s], status: %s%s }%n"
                    .formatted(link.id, link.requester.id, link.accepter.id, link.status, dnsResolution(link)));
        }
        text.append(hub.text()).append(new RandomSites(dice, theme, vpcs).text());
        text.append("services: { pay: { name: com.amazonaws.vpce.us-east-1.vpce-svc-0a } }\n");
        text.append("prefixLists:\n  pl-s3: { entries: [52.216.0.0/15, \"2600:1fa0::/32\"] }\n");
        text.append("  pl-kms: { service: kms, entries: [54.239.0.0/20] }\n");
        for (VpcPlan vpc : vpcs) {
            text.append("  pl-%s: { entries: %s }%n".formatted(vpc.id, quoted(vpc.blocks())));
        }
        return text.append(needs()).toString();
    }

    /** Each subnet has an interface. */
    private String needs() {
        List<String> interfaces = new ArrayList<>();
        for (VpcPlan vpc : vpcs) {
            for (int i = 0; i < vpc.subnets.size(); i++) {
                interfaces.add(vpc.id + "/e" + i);
            }
        }
        return "needs:\n" + RandomPolicies.needs(dice, interfaces);
    }

    private String dnsResolution(Link link) {
        List<String> ends = new ArrayList<>();
        for (VpcPlan vpc : List.of(link.requester, link.accepter)) {
            if (link.status.equals("active") && dice.percent(50)) {
                ends.add(vpc.id);
            }
        }
        return ends.isEmpty() ? "" : ", dnsResolution: " + ends;
    }

    private String vpc(VpcPlan vpc) {
        StringBuilder text = new StringBuilder(
                "  %s:%n    region: %s%n    cidrs: %s%n".formatted(vpc.id, vpc.region, quoted(vpc.cidrs)));
        if (!vpc.ipv6.isEmpty()) {
            text.append("    ipv6Cidrs: ").append(quoted(vpc.ipv6)).append("\n");
        }
        text.append("    dnsSupport: %b%n    dnsHostnames: %b%n".formatted(vpc.hasDns, vpc.givesNames));
        vpc.blocksPublicAccess.ifPresent(
                mode -> text.append("    blockPublicAccess: ").append(mode).append("\n"));
        RandomMiddleboxes boxes = new RandomMiddleboxes(dice, theme, vpc);
        if (vpc.hasInternet) {
            text.append("    internetGateway: " + boxes.gateway() + "\n");
        }
        if (vpc.hasEgressOnly) {
            text.append("    egressOnlyInternetGateway: eigw\n");
        }
        RandomFilters filters = new RandomFilters(dice, theme, vpcs, links, vpc);
        RandomPorts ports = new RandomPorts(dice, theme, vpcs, vpc, boxes);
        String held = ports.text();
        String routes = new RandomRoutes(dice, theme, hub, links, vpc, ports, boxes).text();
        return text.append(filters.subnets())
                .append(routes)
                .append(filters.acls())
                .append(filters.groups())
                .append(held)
                .toString();
    }

    static String quoted(List<?> values) {
        return values.stream().map(RandomNetwork::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String quoted(Object value) {
        String text = value.toString();
        return text.contains(":") ? '"' + text + '"' : text;
    }
}
