package dev.hopwise.verdict;

import java.util.List;

/**
 * One change of a topology file.
 *
 * @param rule the id of the rule that proposes it
 * @param summary what it does, in words
 * @param path the keys that lead to the place, from the top of the file; in a list, the position from 0
 * @param content what is written there
 * @param adds whether {@code content} is one more of a list at {@code path}; else it takes the place of what is there
 */
public record Change(String rule, String summary, List<String> path, Content content, boolean adds) {
    /** The path as reports write it: {@code vpcs.shop.networkAcls.app.inbound}. */
    public String place() {
        return String.join(".", path);
    }
}
