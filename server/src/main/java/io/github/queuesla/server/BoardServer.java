package io.github.queuesla.server;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.live.LiveListener;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.level.LevelReport;
import io.github.queuesla.server.access.SignIn;
import io.github.queuesla.server.page.Assets;
import io.github.queuesla.server.page.BoardUpdate;
import io.github.queuesla.server.page.BoardView;
import io.github.queuesla.server.page.Pages;
import io.github.queuesla.server.page.RowView;
import io.github.queuesla.server.stream.Viewers;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The live board on the web. It shows what it was told last, to any number of viewers, and asks nobody anything. Thread-safe.
 */
public final class BoardServer implements LiveListener, AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration WATCH = Duration.ofSeconds(2);

    private final ServerOptions options;
    private final BoardContext context;
    private final Pages pages;
    private final Viewers viewers;
    private final List<Ticker> tickers = new ArrayList<>();
    private @Nullable Javalin app;
    private @Nullable WebServer web;
    private volatile @Nullable Shown shown;
    private long number;

    private BoardServer(ServerOptions options, BoardContext context, InstantSource clock) {
        this.options = options;
        this.context = context;
        this.pages = new Pages(Assets.load(), context.speed());
        this.viewers = new Viewers(options.limits().viewers(), clock);
        // Numbers grow over restarts, so no page takes an old state for the newest.
        this.number = clock.instant().toEpochMilli();
    }

    /**
     * What all pages show.
     *
     * @param number the number of the state
     * @param view the board as markup
     * @param snapshot the board and the counts behind it
     */
    record Shown(long number, BoardView view, LiveSnapshot snapshot) {

        /** The markup of each row: most are the same in the next state. */
        Map<LiveRow, RowView> markup() {
            List<LiveRow> rows = snapshot.board().rows();
            return IntStream.range(0, rows.size())
                    .boxed()
                    .collect(Collectors.toMap(rows::get, view.rows()::get, (row, same) -> row));
        }
    }

    /**
     * Starts a server without a board yet.
     *
     * @param clock real time, for time-outs
     * @throws IOException if the port is not available
     */
    public static BoardServer start(ServerOptions options, BoardContext context, InstantSource clock)
            throws IOException {
        BoardServer server = new BoardServer(options, context, clock);
        WebServer web = new WebServer(options, clock);
        server.app = web.start(config -> new Routes(server).addTo(config.routes));
        server.every(BEAT, "board-beat", server.viewers::beat);
        server.web = web;
        server.every(WATCH, "board-watch", server::look);
        return server;
    }

    private void every(Duration pause, String name, Runnable work) {
        tickers.add(Ticker.every(pause, name, work));
    }

    /** Cuts those that do not read what they asked for, or do not finish asking, and looks for a renewed certificate. */
    void look() {
        viewers.cutSlow();
        if (web != null) {
            web.watch().closeDripping();
            web.renew();
        }
    }

    /** Shows a new board to everybody. */
    @Override
    public synchronized void published(LiveSnapshot snapshot) {
        BoardView view = BoardView.of(
                snapshot.board(),
                context.notices(snapshot.board()),
                shown().map(Shown::markup).orElse(Map.of()));
        Optional<BoardView> before = shown().map(Shown::view);
        number++;
        shown = new Shown(number, view, snapshot);
        String version = pages.assets().version();
        String full = new BoardUpdate(view, Optional.empty(), version).json();
        viewers.publish(number, full, new BoardUpdate(view, before, version).json());
    }

    /** What is shown; empty before the first board. */
    Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** The report on the current window of a service level; empty before the first counts, and for an unknown name. */
    Optional<Report> report(String name) {
        return shown().flatMap(now -> now.snapshot().counts())
                .flatMap(counts -> counts.windowCounts(name)
                        .map(windows -> LevelReport.ofContract(
                                        Assessor.results(windows, counts.at()),
                                        context.provenance(counts.at()),
                                        NoTrafficDisplay.BLANK)
                                .report()));
    }

    Pages pages() {
        return pages;
    }

    Viewers viewers() {
        return viewers;
    }

    SignIn signIn() {
        return options.signIn();
    }

    /** The port that it listens on. */
    public int port() {
        return Objects.requireNonNull(app).port();
    }

    /** The address that signs a browser in. */
    public URI startAddress() {
        return URI.create((options.tls().isPresent() ? "https://" : "http://") + options.host() + ":" + port() + "/?"
                + SignIn.PARAMETER + "=" + options.signIn().token().value());
    }

    /** Ends all streams and stops. */
    @Override
    public void close() {
        tickers.forEach(Ticker::close);
        viewers.close();
        if (app != null) {
            app.stop();
        }
    }
}
