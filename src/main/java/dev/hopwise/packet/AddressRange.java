package dev.hopwise.packet;

/**
 * Neighbouring addresses of one family.
 *
 * @param first the lowest
 * @param last the highest
 */
public record AddressRange(Address first, Address last) {
    /** Whether it is one address. */
    public boolean isSingle() {
        return first.equals(last);
    }

    /** One address, a block, or first-last. */
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        if (first.low() == 0 && first.high() == 0 && last.low() == -1) {
            return first.family() == Family.IPV4
                    ? "0.0.0.0/0"
                    : new Cidr(first, 0).last().equals(last) ? "::/0" : first + "-" + last;
        }
        for (int prefix = 0; prefix < first.family().bits(); prefix++) {
            Cidr cidr = new Cidr(first, prefix);
            if (cidr.first().equals(first) && cidr.last().equals(last)) {
                return cidr.toString();
            }
        }
        return first + "-" + last;
    }
}
