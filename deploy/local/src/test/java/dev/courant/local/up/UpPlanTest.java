package dev.courant.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpPlanTest {
    private static final String AGENT = "COURANT_CRAWLER_USER_AGENT";
    private static final String PRIVATE = "COURANT_CRAWLER_ALLOW_PRIVATE_ADDRESSES";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void sitesBeyondThisMachineNeedAContactWhichIsRemembered() throws Exception {
        Path file = source("https://news.example/");
        assertThatThrownBy(() -> environment(file, null, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--contact");
        assertThat(environment(file, "me@example.org", Map.of()).get(AGENT))
                .matches("Courant/\\S+ \\(\\+me@example\\.org\\)");
        assertThat(environment(file, null, Map.of())).containsKey(AGENT);
        assertThat(environment(null, null, Map.of())).as("the file, too").containsKey(AGENT);
    }

    @Test
    void theEnvironmentMayNameTheUserAgentUnlessAContactIsGiven() throws Exception {
        Path file = source("https://news.example/");
        Map<String, String> agent = Map.of(AGENT, "Reader/2 (+https://me.example/bot)");
        assertThat(environment(file, null, agent)).containsEntry(AGENT, "Reader/2 (+https://me.example/bot)");
        assertThat(environment(file, "me@example.org", agent).get(AGENT)).contains("me@example.org");
        assertThatThrownBy(() -> environment(file, null, Map.of(AGENT, "Reader/2")))
                .hasMessageContaining("--contact");
        assertThatThrownBy(() -> environment(file, null, Map.of(AGENT, "→ reader")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(AGENT);
    }

    @Test
    void thisMachineAloneNeedsNeitherContactNorPermission() throws Exception {
        assertThat(environment(source("http://127.0.0.1:8000/"), null, Map.of()))
                .containsEntry(PRIVATE, "true")
                .doesNotContainKey(AGENT);
    }

    @Test
    void anIntranetNeedsPermission() throws Exception {
        Path file = source("http://10.0.0.7/");
        assertThatThrownBy(() -> environment(file, "me@example.org", Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("http://10.0.0.7/")
                .hasMessageContaining("--allow-private-addresses");
        assertThat(environment(file, "me@example.org", Map.of(PRIVATE, "true"))).doesNotContainKey(PRIVATE);
        UpRequest allowed = new UpRequest(file, "me@example.org", null, true);
        assertThat(environment(allowed, Map.of())).containsEntry(PRIVATE, "true");
    }

    @Test
    void withoutAnySourcesTheStarterListIsWrittenAndSaid() {
        assertThatThrownBy(() -> environment(null, null, Map.of())).hasMessageContaining("--contact");
        assertThat(folder.resolve("data/sources.yaml")).exists();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("starter list", "sources.yaml");
    }

    private Map<String, String> environment(
            @Nullable Path sources, @Nullable String contact, Map<String, String> environment) throws IOException {
        return environment(new UpRequest(sources, contact, null, false), environment);
    }

    private Map<String, String> environment(UpRequest request, Map<String, String> environment) throws IOException {
        Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false, Clock.systemUTC());
        UpPlan plan = new UpPlan(console, UserData.open(folder.resolve("data")), request, environment);
        CourantHome home = new CourantHome(folder, folder.resolve("state"));
        return plan.setup(home, plan.check(), null).environment();
    }

    private Path source(String url) throws IOException {
        return Files.writeString(
                folder.resolve("mine.yaml"), "sources:\n  - {id: gazette, name: Gazette, url: '" + url + "'}\n");
    }
}
