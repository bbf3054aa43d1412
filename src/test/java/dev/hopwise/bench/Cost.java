package dev.hopwise.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a step took.
 *
 * @param cpu seconds, of all threads
 * @param wall seconds
 * @param peak the most memory of the whole process, in MB; 0 where the system does not say
 * @param says what came of it
 */
record Cost(double cpu, double wall, long peak, String says) {
    private static final String BETWEEN = "\t";

    /** The median of each. */
    static Cost median(List<Cost> runs) {
        int middle = runs.size() / 2;
        return new Cost(
                runs.stream().map(Cost::cpu).sorted().toList().get(middle),
                runs.stream().map(Cost::wall).sorted().toList().get(middle),
                runs.stream()
                        .map(Cost::peak)
                        .sorted(Comparator.naturalOrder())
                        .toList()
                        .get(middle),
                runs.get(0).says());
    }

    String line() {
        return String.join(BETWEEN, Double.toString(cpu), Double.toString(wall), Long.toString(peak), says);
    }

    static Cost of(String line) {
        String[] parts = line.strip().split(BETWEEN);
        return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }

    /** The cells of a table. */
    String cells() {
        return String.format(Locale.ROOT, "%s | %s | %s", seconds(cpu), seconds(wall), peak == 0 ? "-" : peak);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.0f", seconds);
    }
}
