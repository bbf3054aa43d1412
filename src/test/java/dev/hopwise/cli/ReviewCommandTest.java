package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code review}: what a change opens, closes and breaks, and which edit does it. */
class ReviewCommandTest {
    private static final Path THREE_TIER = Path.of("topologies/three-tier.yaml");
    private static final String NOTHING = "three-tier  no flow opens, closes or changes\n";
    private static final String WEB_RULE = "- { allow: tcp/443, from: 0.0.0.0/0 }";
    private static final String SSH_RULE = "- { allow: tcp/22, from: 203.0.113.7/32 }";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String asked(int code, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(
                code,
                HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments),
                () -> "" + err);
        return (code <= 1 ? out.toString() : err.toString()).replace(folder + "/", "");
    }

    /** What is said of a topology in which {@code before} is replaced. */
    private String reviewed(int code, Path topology, String before, String after, String... options)
            throws IOException {
        String text = Files.readString(topology);
        assertTrue(text.contains(before), before);
        return rewritten(code, topology, text.replace(before, after), options);
    }

    private String rewritten(int code, Path topology, String after, String... options) throws IOException {
        Path changed = folder.resolve("new.yaml");
        Files.writeString(changed, after);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "review";
        arguments[1] = topology.toString();
        arguments[2] = changed.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return asked(code, arguments);
    }

    private String opened(String... options) throws IOException {
        return reviewed(1, THREE_TIER, WEB_RULE, WEB_RULE + "\n          " + SSH_RULE, options);
    }

    @Test
    void aRuleOfAGroupThatIsAdded() throws IOException {
        assertEquals("""
                three-tier  opens 1 flow from or to the internet

                opened by securityGroup shop/web inbound: added { allow: tcp/22, from: 203.0.113.7/32 }  new.yaml:24:13
                  + internet → shop/web-1  tcp/22  via shop/igw-shop  (203.0.113.7)
                """, opened());
    }

    @Test
    void aRuleOfAGroupThatIsWidened() throws IOException {
        assertEquals("""
                three-tier  opens 1 flow; 1 broken expectation

                opened by securityGroup shop/db inbound: { allow: tcp/5432, from: app } → { allow: tcp/5432, from: 10.0.0.0/16 }  new.yaml:29:13
                  + shop/web-1 → shop/db-1  tcp/5432

                broken  web-1 → db-1  tcp/5432 was expected to be blocked, and is allowed; shop/web-1 → shop/db-1: is allowed, not blocked  new.yaml:43:5
                """, reviewed(1, THREE_TIER, "tcp/5432, from: app", "tcp/5432, from: 10.0.0.0/16"));
    }

    @Test
    void anInterfaceThatGetsAGroup() throws IOException {
        assertEquals("""
                three-tier  opens 1 flow; 1 broken expectation

                opened by networkInterface shop/web-1 securityGroups: [web] → [web, app]  new.yaml:31:82
                  + shop/web-1 → shop/db-1  tcp/5432

                broken  web-1 → db-1  tcp/5432 was expected to be blocked, and is allowed; shop/web-1 → shop/db-1: is allowed, not blocked  new.yaml:43:5
                """, reviewed(1, THREE_TIER, "securityGroups: [web]", "securityGroups: [web, app]"));
    }

    @Test
    void aRouteThatIsGone() throws IOException {
        String said = reviewed(
                1,
                Path.of("topologies/missing-return-route.yaml"),
                "main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx-shop-data } ] }",
                "main: { main: true }");
        assertEquals("""
                missing-return-route  closes 1 flow; 1 new finding, 1 fixed finding, 1 broken expectation

                closed by routeTable data/main routes: removed { to: 10.0.0.0/16, via: pcx-shop-data }  topologies/missing-return-route.yaml:24:37
                  - shop/app-1 → data/cache-1  tcp/5432, tcp/6379  via pcx-shop-data

                new error  PCX-107 routed-on-one-side  new.yaml:33:3
                  shop has routes over pcx-shop-data, and no route table in use of data leads back to those that follow them
                  Maybe add a route to the blocks of shop over pcx-shop-data to the route tables that the subnets of data follow.

                fixed warning  PCX-126 admitted-peer-without-way-back  topologies/missing-return-route.yaml:25:7
                  shop leads to data/db over pcx-shop-data, a group there admits it, and the route table data/db leads nothing back

                broken  app-1 → cache-1  tcp/6379 was expected to be allowed, and is blocked; shop/app-1 → data/cache-1: is blocked, not allowed  new.yaml:38:5
                """, said);
    }

    @Test
    void aConnectionThatIsDeleted() throws IOException {
        String said = reviewed(
                1,
                Path.of("topologies/missing-return-route.yaml"),
                "between: [shop, data] }",
                "between: [shop, data], status: expired }");
        assertTrue(said.contains("closed by peering pcx-shop-data status: (nothing) → expired  new.yaml:33:"), said);
    }

    @Test
    void anEntryThatLetsRepliesIn() throws IOException {
        String said = reviewed(
                1,
                Path.of("topologies/forgotten-ephemeral-ports.yaml"),
                "from: 10.0.0.0/24 } ]",
                "from: 10.0.0.0/24 }, { rule: 110, allow: tcp/1024-65535, from: 10.0.9.0/24 } ]");
        assertTrue(said.contains("""
                opened by networkAcl shop/app inbound: added { rule: 110, allow: tcp/1024-65535, from: 10.0.9.0/24 }  new.yaml:"""), said);
        assertTrue(said.contains("  + shop/app-1 → shop/db-1  tcp/5432\n"), said);
    }

    @Test
    void aReplyThatIsLetInChangesWhatWasOneWay() throws IOException {
        String said = reviewed(
                1,
                Path.of("topologies/forgotten-ephemeral-ports.yaml"),
                "from: 10.0.0.0/24 } ]",
                "from: 10.0.0.0/24 }, { rule: 120, allow: udp/1024-65535, from: 10.0.9.0/24 } ]");
        assertTrue(said.contains("  ~ shop/app-1 → shop/db-1  udp/514  (before: one way udp/514)\n"), said);
    }

    @Test
    void anotherWayIsAChange() throws IOException {
        Path before = folder.resolve("old.yaml");
        Files.writeString(before, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets:
                      out: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: public }
                      app: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: private }
                    routeTables:
                      public: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                      private: { routes: [ { to: 0.0.0.0/0, via: nat-a } ] }
                    natGateways:
                      nat-a: { subnet: out, publicIp: 52.0.0.1 }
                      nat-b: { subnet: out, publicIp: 52.0.0.2 }
                    interfaces:
                      app-1: { subnet: app, ip: 10.0.1.10 }
                """);
        assertEquals("""
                t  changes 1 flow from or to the internet

                changed by routeTable v/private routes: { to: 0.0.0.0/0, via: nat-a } → { to: 0.0.0.0/0, via: nat-b }  new.yaml:11:28
                  ~ v/app-1 → internet  icmp, tcp, udp  via v/nat-b, v/igw  (before: icmp, tcp, udp  via v/nat-a, v/igw)
                """, reviewed(0, before, "via: nat-a", "via: nat-b", "--ignore", "NAT"));
    }

    @Test
    void ofSeveralEditsThoseOnTheWayAreNamed() throws IOException {
        String said = reviewed(
                1,
                Path.of("topologies/transit-gateway.yaml"),
                "associate: spokes",
                "associate: hub",
                "--ignore",
                "TGW");
        assertEquals("""
                transit-gateway  opens 2 flows, closes 5 flows (2 from or to the internet); 3 broken expectations

                opened by these
                    transitGatewayAttachment tgw/to-shop associate: spokes → hub  new.yaml:51:58
                    transitGatewayAttachment tgw/to-data associate: spokes → hub  new.yaml:52:57
                  + data/db-1 → shop/app-1  tcp/443  via tgw/to-data
                  + shop/app-1 → data/db-1  tcp/5432  via tgw/to-shop

                """, said.substring(0, said.indexOf("closed by")));
        assertTrue(!said.contains("possible"), said);
    }

    @Test
    void whatIsRenamedIsTheSame() throws IOException {
        assertEquals("""
                three-tier  no flow opens, closes or changes

                renamed subnet shop/app → shop/logic  new.yaml:14:7
                renamed securityGroup shop/app → shop/logic  new.yaml:24:7
                renamed networkInterface shop/app-1 → shop/logic-1  new.yaml:32:7
                """, rewritten(0, THREE_TIER, Files.readString(THREE_TIER).replaceAll("\\bapp\\b", "logic")));
    }

    @Test
    void aVpcThatIsRenamedIsTheSame() throws IOException {
        Path before = Path.of("topologies/missing-return-route.yaml");
        String said = rewritten(0, before, Files.readString(before).replaceAll("\\bshop\\b(?!-)", "store"));
        assertEquals("""
                missing-return-route  no flow opens, closes or changes

                renamed vpc shop → store  new.yaml:8:3
                """, said);
    }

    @Test
    void orderAndFormAreNoChange() throws IOException {
        String text = Files.readString(THREE_TIER);
        assertEquals(
                NOTHING,
                rewritten(
                        0,
                        THREE_TIER,
                        text.replace(WEB_RULE, "- from: [0.0.0.0/0]\n            allow: [tcp/443]")
                                .replace("# Three tiers", "\n\n# Three tiers")));
        int web = text.indexOf("      web:\n        inbound");
        int app = text.indexOf("      app:\n        inbound");
        int db = text.indexOf("      db:\n        inbound");
        String reordered =
                text.substring(0, web) + text.substring(app, db) + text.substring(web, app) + text.substring(db);
        assertEquals(NOTHING, rewritten(0, THREE_TIER, reordered));
    }

    @Test
    void aFileThatIsSplitIsNoChange() throws IOException {
        String text = Files.readString(THREE_TIER);
        int vpcs = text.indexOf("vpcs:");
        int expect = text.indexOf("expect:");
        Files.writeString(folder.resolve("vpcs.yaml"), text.substring(vpcs, expect));
        assertEquals(
                NOTHING,
                rewritten(0, THREE_TIER, text.substring(0, vpcs) + "include: [vpcs.yaml]\n" + text.substring(expect)));
    }

    @Test
    void anOpeningThatIsMeant() throws IOException {
        assertEquals(
                "  + internet → shop/web-1  tcp/22  via shop/igw-shop  (203.0.113.7)  (accepted)\n",
                accepted(0, "internet > web-1 tcp/22"));
        assertEquals(
                "  + internet → shop/web-1  tcp/22  via shop/igw-shop  (203.0.113.7)  (accepted)\n",
                accepted(0, "203.0.113.0/24 > web-1 tcp/22,tcp/80"));
    }

    @Test
    void anOpeningThatIsMeantInPartOnlyIsNotAccepted() throws IOException {
        assertEquals(
                "  + internet → shop/web-1  tcp/22  via shop/igw-shop  (203.0.113.7)\n",
                accepted(1, "203.0.113.6 > web-1 tcp/22"));
        assertEquals(
                "hopwise: --allow \"203.0.113.6 > web-1 tcp/22\" accepts nothing that opens; take it out\n",
                err.toString());
    }

    private String accepted(int code, String flow) throws IOException {
        String said = reviewed(code, THREE_TIER, WEB_RULE, WEB_RULE + "\n          " + SSH_RULE, "--allow", flow);
        return said.substring(said.indexOf("  + "));
    }

    @Test
    void anOpeningThatIsNotWrittenAsOneIsWrongUsage() throws IOException {
        assertEquals("""
                hopwise: --allow "web-1": an opening is written "FROM > TO PROTOCOL", such as "internet > web-1 tcp/443"
                """, reviewed(2, THREE_TIER, WEB_RULE, WEB_RULE, "--allow", "web-1"));
        assertEquals(
                "hopwise: --allow \"internet > nobody tcp/22\": nothing in NEW is called nobody\n",
                reviewed(2, THREE_TIER, WEB_RULE, WEB_RULE, "--allow", "internet > nobody tcp/22"));
    }

    @Test
    void whatIsNewlyFoundAndWhatIsMended() throws IOException {
        String open = "- { allow: tcp/22, from: 0.0.0.0/0 }";
        String said = reviewed(
                1, THREE_TIER, WEB_RULE, WEB_RULE + "\n          " + open, "--allow", "internet > web-1 tcp/22");
        assertTrue(said.contains("\nnew error  SG-101 administration-port-exposed  new.yaml:24:13\n"), said);
        Files.move(folder.resolve("new.yaml"), folder.resolve("old.yaml"));
        String back = rewritten(0, folder.resolve("old.yaml"), Files.readString(THREE_TIER));
        assertTrue(back.contains("\nfixed error  SG-101 administration-port-exposed  old.yaml:24:13\n"), back);
        assertTrue(
                reviewed(
                                0,
                                THREE_TIER,
                                WEB_RULE,
                                WEB_RULE + "\n          " + open,
                                "--allow",
                                "internet > web-1 tcp/22",
                                "--fail-on",
                                "never")
                        .contains("SG-101"),
                "never fails");
    }

    @Test
    void jsonHasTheKeysOfTheContract() throws IOException {
        assertEquals("""
                {
                  "command": "review",
                  "opened": [
                    {
                      "from": "internet",
                      "to": "shop/web-1",
                      "family": 4,
                      "ports": [
                        "tcp/22"
                      ],
                      "via": [
                        "shop/igw-shop"
                      ],
                      "ranges": [
                        "203.0.113.7"
                      ],
                      "cause": [
                        {
                          "file": "new.yaml",
                          "line": 24,
                          "column": 13,
                          "change": "added",
                          "kind": "securityGroup",
                          "resource": "shop/web",
                          "part": "inbound",
                          "after": "{ allow: tcp/22, from: 203.0.113.7/32 }"
                        }
                      ]
                    }
                  ],
                  "closed": [ ],
                  "changed": [ ],
                  "newFindings": [ ],
                  "fixedFindings": [ ],
                  "brokenExpectations": [ ]
                }
                """, opened("--format", "json"));
    }

    @Test
    void markdownIsForTheConversationAboutTheChange() throws IOException {
        assertEquals("""
                ## Hopwise: opens 1 flow from or to the internet

                ### Opened by securityGroup shop/web inbound: added { allow: tcp/22, from: 203.0.113.7/32 } (new.yaml:24)

                | From | To | What |
                | --- | --- | --- |
                | **internet** | shop/web-1 | tcp/22  via shop/igw-shop  (203.0.113.7) |
                """, opened("--format", "markdown"));
    }

    @Test
    void githubPutsWhatOpensBesideTheEdit() throws IOException {
        assertTrue(opened("--format", "github").endsWith("""
                        line=24,col=13,title=opens 1 flow::internet → shop/web-1  tcp/22  via shop/igw-shop  (203.0.113.7)
                        opens 1 flow from or to the internet
                        """), out.toString());
    }

    @Test
    void bothFilesAreReadBeforeAnythingIsSaid() throws IOException {
        Files.writeString(folder.resolve("old.yaml"), "topology: t\nvpc: {}\n");
        String said = rewritten(3, folder.resolve("old.yaml"), "topology: t\nvpcs: { v: { cidrs: [10.0.0.0/33] } }\n");
        assertTrue(said.contains("old.yaml:2:1") && said.contains("new.yaml:2:"), said);
        assertEquals("hopwise: OLD and NEW are both -; standard input is one topology\n", asked(2, "review", "-", "-"));
    }

    @Test
    void aFileOfARevisionIsWrittenInThreeParts() {
        assertEquals(
                "hopwise: git:main: a file of a revision is written git:REV:path, such as git:main:topologies/shop.yaml\n",
                asked(2, "review", "git:main", THREE_TIER.toString()));
    }

    /** What was expected before and did not hold then, the change does not break. */
    @Test
    void whatDidNotHoldBeforeIsNotBroken() throws IOException {
        Path broken = folder.resolve("old.yaml");
        Files.writeString(
                broken,
                Files.readString(THREE_TIER)
                        .replace(
                                "to: db-1, on: tcp/5432, verdict: blocked, because: a web",
                                "to: db-1, on: tcp/5432, verdict: allowed, because: a web"));
        assertEquals(NOTHING, reviewed(0, broken, "# Three tiers", "# Still three tiers"));
    }

    /** What opens is what decides how it ends. */
    @Test
    void quietSaysWhatOpens() throws IOException {
        assertEquals(opened(), opened("-q"));
    }
}
