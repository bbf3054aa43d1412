package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code endpoints}: what it says, how it ends, and the answers of a course on networks. */
class EndpointsCommandTest {
    private static final String EXAMPLE = "topologies/private-vpc-endpoints.yaml";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int endpoints(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "endpoints";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String file(String text) throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, text);
        return file.toString();
    }

    /** The answer to one need of a private VPC that has nothing yet. */
    private JsonNode privately(String service) throws IOException {
        assertEquals(1, endpoints("--format", "json", file("""
                topology: quiz
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { az: us-east-1a, cidr: 10.0.1.0/24 } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
                needs: [ { from: app-1, service: %s, privateOnly: true } ]
                """.formatted(service))));
        return JSON.readTree(out.toString()).get("needs").get(0).get("options");
    }

    private static boolean suits(JsonNode options, String type) {
        for (JsonNode option : options) {
            if (option.get("type").asString().equals(type)) {
                return option.get("suitable").asBoolean();
            }
        }
        throw new AssertionError("no option " + type);
    }

    /** The quiz: by which endpoint does a private VPC reach S3 and DynamoDB? By a gateway endpoint. */
    @ParameterizedTest
    @ValueSource(strings = {"s3", "dynamodb"})
    void s3AndDynamoDbByGatewayEndpoint(String service) throws IOException {
        JsonNode options = privately(service);
        assertEquals("gateway", options.get(0).get("type").asString());
        assertTrue(suits(options, "gateway"));
        assertTrue(options.get(0).get("because").get(0).asString().contains("free of charge"));
        assertTrue(!suits(options, "nat") && !suits(options, "internet-gateway"));
    }

    /** The quiz: and SQS, SNS and Kinesis? By an interface endpoint. */
    @ParameterizedTest
    @ValueSource(strings = {"sqs", "sns", "kinesis"})
    void sqsSnsAndKinesisByInterfaceEndpoint(String service) throws IOException {
        JsonNode options = privately(service);
        assertTrue(suits(options, "interface"));
        assertTrue(!suits(options, "gateway") && !suits(options, "nat") && !suits(options, "internet-gateway"));
    }

    @Test
    void endsWithOneWhenANeedIsNotMet() {
        assertEquals(1, endpoints(EXAMPLE));
        assertTrue(out.toString().startsWith("private-vpc-endpoints  5 needs, 3 met\n"), out.toString());
        assertTrue(out.toString().contains("\n✓ vpc:shop → s3  tcp/443  met by shop/s3  " + EXAMPLE + ":30:5\n"));
        assertTrue(out.toString().contains("privateDns is off  VPE-235 " + EXAMPLE + ":27:7\n"));
    }

    @Test
    void endsWithZeroWhenAllAreMet() throws IOException {
        assertEquals(0, endpoints(file("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24, routeTable: private } }
                    routeTables: { private: {} }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
                    endpoints: { s3: { type: gateway, service: s3, routeTables: [private] } }
                needs: [ { from: app-1, service: s3, privateOnly: true } ]
                """)));
        assertEquals(0, endpoints("topologies/three-tier.yaml"));
        assertTrue(out.toString().contains("0 needs, 0 met"), out.toString());
    }

    @Test
    void jsonHasTheKeysOfTheContractInOrder() {
        assertEquals(1, endpoints("--format", "json", EXAMPLE));
        assertTrue(out.toString().startsWith("""
                {
                  "command": "endpoints",
                  "topology": "private-vpc-endpoints",
                  "needs": [
                    {
                      "from": "vpc:shop",
                      "service": "s3",
                      "met": true,
                      "by": "shop/s3",
                      "options": [
                        {
                          "type": "gateway",
                          "suitable": true,
                          "because": [
                """), out.toString());
    }

    /** One that nobody has does not cost the answers to the others. */
    @Test
    void aNeedThatNobodyHasIsNotMet() throws IOException {
        String file = file("""
                topology: t
                vpcs: { shop: { cidrs: [10.0.0.0/16], securityGroups: { app: {} } } }
                needs: [ { from: "sg:app", service: s3 } ]
                """);
        assertEquals(1, endpoints(file));
        assertTrue(
                out.toString()
                        .contains("  because  securityGroup shop/app has no network interface (" + file + ":3:10)"),
                out.toString());
    }

    /** What a policy leaves open is said, also where the need is met. */
    @Test
    void aNeedIsNotMetInSilenceOnAnAssumption() throws IOException {
        String file = file("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24, routeTable: app } }
                    routeTables: { app: {} }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.4 } }
                    endpoints:
                      s3:
                        type: gateway
                        service: s3
                        routeTables: [app]
                        policy: { Statement: { Effect: Allow, Principal: "*", Action: "*", Resource: "arn:aws:s3:::b/pub/*" } }
                needs: [ { from: app-1, service: s3, operations: [GetObject], resources: ["arn:aws:s3:::b/*"] } ]
                """);
        assertEquals(0, endpoints(file, "--format", "json"));
        assertTrue(
                out.toString()
                        .contains(
                                "\"assumptions\": [\n        \"statement 1 of the policy of shop/s3 allows a part of"),
                out.toString());
        assertEquals(0, endpoints(file));
        assertTrue(
                out.toString().contains("  assuming  statement 1 of the policy of shop/s3 allows a part of"),
                out.toString());
    }

    /** A need that is not met is a case that fails, an error beside its line, and a part of the conversation. */
    @Test
    void writesForServersAndConversations() {
        assertEquals(1, endpoints(EXAMPLE, "--format", "junit"));
        assertTrue(out.toString().contains("<testsuites name=\"hopwise endpoints\" tests=\"5\" failures=\"2\">"));
        assertTrue(out.toString().contains("<testcase classname=\"need\" name=\"vpc:shop → s3 tcp/443\"></testcase>"));
        assertTrue(out.toString()
                .contains("<failure type=\"need\" message=\"not met; the walk: blocked\">" + EXAMPLE + ":33:5\n"));
        assertEquals(1, endpoints(EXAMPLE, "--format", "github"));
        assertTrue(out.toString()
                .startsWith("::error file=" + EXAMPLE + ",line=33,col=5,title=need not met::shop/app-1 → sns"));
        assertTrue(out.toString().endsWith("5 needs, 3 met\n"));
        assertEquals(1, endpoints(EXAMPLE, "--format", "markdown"));
        assertTrue(out.toString().contains("| met | vpc:shop | s3 | tcp/443 | shop/s3 | " + EXAMPLE + ":30:5 |\n"));
        assertTrue(out.toString().contains("\n### shop/app-1 → sns tcp/443\n"));
    }

    /** Two ways meet this need: the one that stands first in the file, and also another. */
    private static final String SEVERAL = """
            topology: t
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets:
                  public: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: public }
                  app: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: app }
                  job: { az: us-east-1a, cidr: 10.0.2.0/24, routeTable: job }
                routeTables:
                  public: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] }
                  app: {}
                  job: { routes: [ { to: 0.0.0.0/0, via: nat } ] }
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10 }
                  job-1: { subnet: job, ip: 10.0.2.10 }
                natGateways: { nat: { subnet: public, publicIp: 52.0.0.1 } }
                endpoints: { a-s3: { type: gateway, service: s3, routeTables: [app] } }
            needs:
              - { from: "vpc:shop", service: s3 }
            """;

    private JsonNode needs(int code, String text) throws IOException {
        assertEquals(code, endpoints("--format", "json", file(text)));
        return JSON.readTree(out.toString()).get("needs");
    }

    @Test
    void whatMeetsANeedIsOneIdAndTheOthersStandBesideIt() throws IOException {
        JsonNode need = needs(0, SEVERAL).get(0);
        assertEquals("shop/nat", need.get("by").asString());
        assertEquals("[\"shop/a-s3\"]", need.get("also").toString());
    }

    @Test
    void whatMeetsANeedIsToldOfOneThatIsMet() throws IOException {
        JsonNode met = needs(0, SEVERAL.replace("vpc:shop", "job-1")).get(0);
        JsonNode unmet = needs(
                        1,
                        SEVERAL.replace("vpc:shop", "job-1")
                                .replace("publicIp: 52.0.0.1", "publicIp: 52.0.0.1, state: deleted"))
                .get(0);
        assertEquals(
                List.of("from", "service", "met", "by", "options", "on", "verdict", "at"),
                List.copyOf(met.propertyNames()));
        assertEquals(
                List.of("from", "service", "met", "options", "onTheWay", "on", "verdict", "at"),
                List.copyOf(unmet.propertyNames()));
        assertEquals("allowed", met.get("verdict").asString());
        assertEquals("blocked", unmet.get("verdict").asString());
        assertEquals("[\"shop/nat\"]", unmet.get("onTheWay").toString());
    }

    /** Workloads of which the file says no need, with what their VPC has. */
    private static final String SILENT = """
            topology: t
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                subnets: { app: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: app } }
                routeTables: { app: { main: true } }
                interfaces: { app-1: { subnet: app, ip: 10.0.1.10 }, app-2: { subnet: app, ip: 10.0.1.11 } }
                endpoints:
                  s3: { type: gateway, service: s3, routeTables: [app] }
                  sqs: { type: interface, service: sqs, subnets: [app] }
              told:
                cidrs: [10.1.0.0/16]
                subnets: { app: { cidr: 10.1.1.0/24, routeTable: app } }
                routeTables: { app: { main: true } }
                interfaces: { app-1: { subnet: app, ip: 10.1.1.10 } }
                endpoints: { s3: { type: gateway, service: s3, routeTables: [app] } }
              empty: { cidrs: [10.2.0.0/16] }
            needs:
              - { from: told/app-1, service: s3 }
              - { from: shop/app-2, service: s3 }
            """;

    @Test
    void saysOfWhichWorkloadsNoNeedIsDescribed() throws IOException {
        String file = file(SILENT);
        assertEquals(0, endpoints(file));
        assertTrue(out.toString().endsWith("""

                ? shop  no need is described of shop/app-1  %1$s:3:3
                  shop has the gateway endpoint shop/s3 of s3 in us-east-1, the interface endpoint shop/sqs of sqs in us-east-1

                ? empty  empty has no workload, and no need  %1$s:17:3
                  empty has no endpoint
                """.formatted(file)), out.toString());
        assertEquals(0, endpoints(file, "-q"));
        assertTrue(out.toString().contains("? shop  no need is described of shop/app-1"), out.toString());
    }

    @Test
    void jsonSaysWhatVpcsWithoutNeedsHave() throws IOException {
        String file = file(SILENT);
        assertEquals(0, endpoints(file, "--format", "json"));
        JsonNode undescribed = JSON.readTree(out.toString()).get("undescribed");
        assertEquals(2, undescribed.size());
        assertEquals(
                ("{'vpc':'shop','workloads':['shop/app-1'],'endpoints':["
                                + "{'resource':'shop/s3','type':'gateway','service':'s3 in us-east-1'},"
                                + "{'resource':'shop/sqs','type':'interface','service':'sqs in us-east-1'}],"
                                + "'at':{'file':'%s','line':3,'column':3}}")
                        .formatted(file)
                        .replace('\'', '"'),
                undescribed.get(0).toString());
        assertEquals(List.of("vpc", "at"), List.copyOf(undescribed.get(1).propertyNames()));
    }

    @Test
    void theFormsForServersJudgeNoVpcWithoutNeeds() throws IOException {
        String file = file(SILENT);
        assertEquals(0, endpoints(file, "--format", "junit"));
        assertTrue(
                out.toString().contains("<testsuite name=\"t\" tests=\"4\" failures=\"0\" errors=\"0\" skipped=\"2\">"),
                out.toString());
        assertTrue(
                out.toString()
                        .contains(
                                "<testcase classname=\"no need described\" name=\"empty\">\n"
                                        + "      <skipped message=\"empty has no workload, and no need; empty has no endpoint\"></skipped>"),
                out.toString());
        assertEquals(0, endpoints(file, "--format", "github"));
        assertTrue(
                out.toString().startsWith("::notice file=" + file + ",line=3,col=3,title=no need described::"),
                out.toString());
        assertEquals(0, endpoints(file, "--format", "markdown"));
        assertTrue(
                out.toString()
                        .contains(
                                "| shop | no need is described of shop/app-1; shop has the gateway endpoint shop/s3 of"),
                out.toString());
    }

    @Test
    void namesTenWorkloadsAndCountsTheRest() throws IOException {
        StringBuilder interfaces = new StringBuilder();
        for (int i = 10; i < 22; i++) {
            interfaces.append("a-%d: { subnet: app, ip: 10.0.1.%d }, ".formatted(i, i));
        }
        assertEquals(0, endpoints(file("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24 } }
                    interfaces: { %s }
                """.formatted(interfaces))));
        assertTrue(out.toString().contains("shop/a-18, shop/a-19 and 2 more  "), out.toString());
    }
}
