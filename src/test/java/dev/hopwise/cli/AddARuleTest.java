package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that docs/add-a-rule.md adds finds what the page says, where it says so. */
class AddARuleTest {
    private static final Path PAGE = Path.of("docs", "add-a-rule.md");

    @TempDir
    private Path trial;

    @Test
    void theRuleOfThePageFindsTheLineMarkedAndNothingElse() throws IOException {
        Files.writeString(trial.resolve("VPC-190.drl"), block("drl"));
        Path fail = trial.resolve("VPC-190.fail.yaml");
        Files.writeString(fail, block("yaml"));
        Files.writeString(
                trial.resolve("VPC-190.pass.yaml"),
                block("yaml").replace("cidr: 10.0.0.0/16", "cidr: 10.0.0.0/24").replace(" # expect: VPC-190", ""));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] command = {
            "lint", trial.toString(), "topologies", "--rules", trial.toString(), "--select", "VPC-190", "-q"
        };
        int code = HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), command);
        assertEquals("", err.toString());
        assertEquals(0, code);
        assertTrue(out.toString().startsWith(fail + ":6:7  info  VPC-190 subnet-fills-vpc\n"), out.toString());
        assertTrue(out.toString().contains("\n1 remark in "), out.toString());
    }

    private static String block(String language) throws IOException {
        Matcher shown = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(PAGE));
        assertTrue(shown.find(), PAGE + " shows " + language);
        return shown.group(1);
    }
}
