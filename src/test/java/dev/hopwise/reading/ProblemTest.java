package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A problem is read by a person: what, where, the line, and the smallest cure. */
class ProblemTest {
    @Test
    void aProblemShowsItsLineAndPointsAtThePlace() {
        assertEquals("""
                shop.yaml:5:5  error  unknown key 'subnetz' in vpc shop
                    5 |     subnetz: {}
                      |     ^ expected one of %s
                  Maybe 'subnets'.
                """.formatted(Reads.VPC_KEYS), text("""
                        topology: shop
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnetz: {}
                        """));
    }

    @Test
    void aSecondPlaceIsNamed() {
        assertEquals("""
                shop.yaml:4:3  error  the key 'a' a second time
                    4 |   a: {}
                      |   ^ expected each key once
                  See also shop.yaml:3:3.
                """, text("topology: shop\nnetworks:\n  a: {}\n  a: {}\n"));
    }

    @Test
    void problemsFollowEachOtherByPosition() {
        String text = text("topology: shop\nb: 1\na: 1\n");
        assertTrue(text.indexOf("shop.yaml:2:1") < text.indexOf("shop.yaml:3:1"), text);
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String text = text("topology: shop\nnetworks: { a: { description: " + "x".repeat(500) + ", colour: 1 } }\n");
        String[] lines = text.split("\n");
        assertEquals("shop.yaml:2:533  error  unknown key 'colour' in network a", lines[0]);
        assertEquals(lines[1].indexOf("colour"), lines[2].indexOf('^'), text);
        assertTrue(lines[1].length() < 140, text);
    }

    @Test
    void whatCouldSteerATerminalIsMadeHarmless() {
        String text = text("topology: shop\nnetworks: { \"a\\e[31m\\u202E b\": {} }\n");
        assertFalse(text.contains("\u001B"), text);
        assertFalse(text.contains("\u202E"), text);
        assertTrue(text.contains("'a\uFFFD[31m\uFFFD b'"), text);
    }

    @Test
    void aThousandProblemsAreEnough() {
        StringBuilder yaml = new StringBuilder("topology: shop\n");
        for (int i = 0; i < 1200; i++) {
            yaml.append("colour").append(i).append(": 1\n");
        }
        Reading.Unreadable unreadable =
                assertInstanceOf(Reading.Unreadable.class, TopologyReader.readText("shop.yaml", yaml.toString()));
        Problem last = unreadable.problems().get(unreadable.problems().size() - 1);
        assertEquals("1000 problems, and maybe more", last.found());
    }

    private static String text(String yaml) {
        return assertInstanceOf(Reading.Unreadable.class, TopologyReader.readText("shop.yaml", yaml))
                .text();
    }
}
