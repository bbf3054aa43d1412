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
        return Hopwise.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
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

    @Test
    void whoHasANeedHasToBeThere() throws IOException {
        String file = file("""
                topology: t
                vpcs: { shop: { cidrs: [10.0.0.0/16], securityGroups: { app: {} } } }
                needs: [ { from: "sg:app", service: s3 } ]
                """);
        assertEquals(3, endpoints(file));
        assertEquals(file + ":3:10: securityGroup shop/app has no network interface\n", err.toString());
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
        assertEquals(2, endpoints(EXAMPLE, "--format", "sarif"));
    }
}
