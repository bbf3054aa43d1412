package dev.hopwise.comparing;

import dev.hopwise.verdict.Edit;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Rename;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Flows that a change opens, closes, and leads otherwise; told in a fixed order, each once. */
final class ChangedFlows {
    private static final Comparator<FlowChange> ORDER = Comparator.<FlowChange, String>comparing(
                    it -> it.flow().from())
            .thenComparing(it -> it.flow().to())
            .thenComparing(it -> it.flow().family())
            .thenComparing(it -> it.flow().toString());

    private final List<FlowChange> opened = new ArrayList<>();
    private final List<FlowChange> closed = new ArrayList<>();
    private final List<FlowChange> changed = new ArrayList<>();

    void opened(FlowChange flow) {
        opened.add(flow);
    }

    void closed(FlowChange flow) {
        closed.add(flow);
    }

    void changed(FlowChange flow) {
        changed.add(flow);
    }

    FlowChanges told(List<Rename> renames, List<Edit> edits) {
        return new FlowChanges(sorted(opened), sorted(closed), sorted(changed), renames, edits);
    }

    private static List<FlowChange> sorted(List<FlowChange> changes) {
        return changes.stream().sorted(ORDER).distinct().toList();
    }
}
