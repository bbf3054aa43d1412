package dev.hopwise.topology;

/** Whether a NAT gateway stands in one subnet or serves the Region. */
public enum NatScope implements Word {
    ZONAL("zonal"),
    REGIONAL("regional");

    private final String word;

    NatScope(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
