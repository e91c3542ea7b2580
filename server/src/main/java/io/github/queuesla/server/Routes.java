package io.github.queuesla.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.live.BoardReport;
import io.github.queuesla.report.live.RowWords;
import io.github.queuesla.server.BoardServer.Shown;
import io.github.queuesla.server.page.Assets.Asset;
import io.github.queuesla.server.page.LevelView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the server answers to each address. */
final class Routes {

    /** They say nothing but their state, so that a supervisor of processes needs no secret. */
    private static final Set<String> FOR_ALL = Set.of("/healthz", "/readyz");

    private static final Map<Format, String> REPORTS = Map.of(
            Format.HTML, "text/html; charset=utf-8",
            Format.CSV, "text/csv; charset=utf-8",
            Format.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BoardServer server;

    Routes(BoardServer server) {
        this.server = server;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::requireSignIn);
        routes.get("/", this::board);
        routes.get("/level", this::level);
        routes.get("/level/report.{suffix}", this::report);
        routes.get("/events", server.viewers()::watch);
        routes.get("/assets/{name}", this::asset);
        routes.get("/api/v1/board", request -> data(request, Format.JSON, "application/json"));
        routes.get("/metrics", request -> data(request, Format.PROMETHEUS, "text/plain; version=0.0.4; charset=utf-8"));
        routes.get("/healthz", request -> request.result("ok\n"));
        routes.get("/readyz", this::ready);
        routes.error(404, "*", request -> text(request, HttpStatus.NOT_FOUND, "there is no such page"));
        routes.exception(
                Exception.class,
                (failed, request) ->
                        text(request, HttpStatus.INTERNAL_SERVER_ERROR, "internal error; the board itself goes on"));
    }

    private void requireSignIn(Context request) {
        if (request.path().equals("/") && server.signIn().isStart(request)) {
            server.signIn().open(request);
            request.html(server.pages().entrance(isWall(request))).skipRemainingHandlers();
        } else if (!FOR_ALL.contains(request.path()) && !server.signIn().allows(request)) {
            text(request, HttpStatus.UNAUTHORIZED, "sign in first: open the address that queue-sla serve printed");
            request.skipRemainingHandlers();
        }
    }

    private void board(Context request) {
        Optional<Shown> shown = server.shown();
        if (shown.isEmpty()) {
            notYet(request);
        } else {
            request.html(server.pages().board(shown.get().view(), shown.get().number(), isWall(request)));
        }
    }

    private void level(Context request) {
        Optional<String> page = server.shown()
                .flatMap(shown ->
                        level(shown, request).map(view -> server.pages().level(view, shown.view())));
        if (page.isEmpty()) {
            request.status(HttpStatus.NOT_FOUND);
        } else {
            request.html(page.get());
        }
    }

    private static Optional<LevelView> level(Shown shown, Context request) {
        LiveBoard board = shown.snapshot().board();
        return board.rows().stream()
                .filter(row -> row.level().name().equals(request.queryParam("name")))
                .findFirst()
                .map(row -> LevelView.of(new RowWords(row), shown.snapshot()));
    }

    /** The report on the window so far, as the command {@code report} writes it. */
    private void report(Context request) throws IOException {
        Optional<Format> format =
                Format.ofSuffix("report." + request.pathParam("suffix")).filter(REPORTS.keySet()::contains);
        Optional<Report> report = server.report(String.valueOf(request.queryParam("name")));
        if (format.isEmpty() || report.isEmpty()) {
            request.status(HttpStatus.NOT_FOUND);
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.get().writer(RenderOptions.defaults()).write(report.get(), out);
        if (format.get() == Format.HTML) {
            // The report brings a policy of its own, which allows its own inline scripts by their hashes.
            request.header("Content-Security-Policy", "frame-ancestors 'none'");
        } else {
            request.header(
                    "Content-Disposition", "attachment; filename=\"report." + request.pathParam("suffix") + "\"");
        }
        request.contentType(String.valueOf(REPORTS.get(format.get()))).result(out.toByteArray());
    }

    private static boolean isWall(Context request) {
        return request.queryParamMap().containsKey("wall");
    }

    private void asset(Context request) {
        Optional<Asset> asset = server.pages().assets().named(request.pathParam("name"));
        if (asset.isEmpty()) {
            request.status(HttpStatus.NOT_FOUND);
        } else {
            request.header("Cache-Control", "private, max-age=31536000, immutable")
                    .contentType(asset.get().type())
                    .result(asset.get().text());
        }
    }

    private void data(Context request, Format format, String type) throws IOException {
        Optional<Shown> shown = server.shown();
        if (shown.isEmpty()) {
            notYet(request);
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(RenderOptions.defaults())
                .write(new BoardReport(shown.get().snapshot().board()).report(), out);
        request.contentType(type).result(out.toString(UTF_8));
    }

    private void ready(Context request) {
        if (server.shown().isPresent()) {
            request.result("ready\n");
        } else {
            request.status(HttpStatus.SERVICE_UNAVAILABLE).result("not ready\n");
        }
    }

    private static void notYet(Context request) {
        request.header("Retry-After", "1").header("Refresh", "1");
        text(request, HttpStatus.SERVICE_UNAVAILABLE, "the first counts are on their way");
    }

    private static void text(Context request, HttpStatus status, String words) {
        request.status(status).contentType("text/plain; charset=utf-8").result("queue-sla: " + words + "\n");
    }
}
