package dev.hopwise.verdict;

import java.util.List;
import java.util.Optional;

/**
 * The answers to whatever may be asked of any two ends, each of them once.
 *
 * @param ends the ends that are answered for together: where a class has several, the answers are those about its first two
 * @param portions what may be asked for, by what nothing in the file tells apart
 * @param told every answer that some two ends have
 * @param rows the answers of two classes; those of a family that only one end has are none
 */
public record AnswerMatrix(List<List<End>> ends, List<Portion> portions, List<Told> told, List<Row> rows) {
    /**
     * A place where flows begin or end.
     *
     * @param kind what it is, in the words of the topology file
     * @param resource the name of that
     * @param name how a question calls it
     * @param address which of its addresses is meant, where the name means several
     * @param subnet in which subnet it stands; empty outside AWS
     * @param sends whether flows may begin there
     */
    public record End(
            String kind,
            String resource,
            String name,
            Optional<String> address,
            Optional<String> subnet,
            boolean sends) {}

    /**
     * Traffic that nothing in the file tells apart.
     *
     * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, or {@code other} for any other number
     * @param parts ports, types of ICMP, or numbers of protocols
     * @param asked the one that is asked about in place of all, as a question has it
     * @param words how an answer's sentences call it
     */
    public record Portion(String protocol, List<Part> parts, String asked, String words) {}

    /** Ports, types of ICMP or numbers of protocols in a row. */
    public record Part(int first, int last) {}

    /**
     * An answer, or as much of it as is known without a walk.
     *
     * @param via the gateways and connections that requests cross
     * @param walked every hop; empty where no walk was made for it
     */
    public record Told(Verdict verdict, List<Crossing> via, Optional<Answer> walked) {}

    /** A gateway or a connection. */
    public record Crossing(String kind, String resource) {}

    /**
     * The answers of two classes in one family.
     *
     * @param from the position of the senders' class
     * @param to the position of the receivers' class
     * @param family 4 or 6
     * @param told for each portion the position of its answer; {@link #UNTOLD} where only a walk would tell
     */
    public record Row(int from, int to, int family, List<Integer> told) {
        public static final int UNTOLD = -1;
    }
}
