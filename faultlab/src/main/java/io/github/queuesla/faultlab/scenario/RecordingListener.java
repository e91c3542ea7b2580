package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.http.RequestEnd;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.WaitNotice;
import io.github.queuesla.http.failure.WaitReason;
import java.util.ArrayList;
import java.util.List;

/** Records what the client reports to its listener during one run. */
final class RecordingListener implements TransportListener {

    private final List<String> texts = new ArrayList<>();
    private int paced;

    @Override
    public void waiting(WaitNotice notice) {
        texts.add(notice.toString());
        if (notice.reason() == WaitReason.PACING) {
            paced++;
        }
    }

    @Override
    public void ended(RequestEnd end) {
        if (end.problem() != null) {
            texts.add(end.toString());
        }
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    void addTo(Recoveries recoveries) {
        if (paced > 0) {
            recoveries.took(Recoveries.Path.PACED);
        }
    }
}
