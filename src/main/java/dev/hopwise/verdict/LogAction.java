package dev.hopwise.verdict;

/** What a flow log says that groups and ACLs did with packets; the words are AWS's (UG: flow-log-records). */
public enum LogAction {
    ACCEPT,
    REJECT
}
