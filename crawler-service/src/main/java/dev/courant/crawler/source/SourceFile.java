package dev.courant.crawler.source;

import dev.courant.events.Source;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file of sources: {@code sources:} with a list of entries whose keys are the components of {@link Source}.
 *
 * <p>It is read as nodes, not as objects, because only nodes know their line.
 */
public final class SourceFile {
    private final Path file;

    public SourceFile(Path file) {
        this.file = file;
    }

    /**
     * All sources, in the order of the file.
     *
     * @throws SourceFileException if any entry is wrong: half a list would be crawled in silence
     */
    public List<Source> read() {
        Fields root = new Fields(file, "the file", document());
        root.allowOnly(List.of("sources"));
        List<Node> entries = root.nodes("sources");
        Map<String, Integer> lines = new HashMap<>();
        return entries.stream().map(entry -> unique(entry, lines)).toList();
    }

    private Source unique(Node entry, Map<String, Integer> lines) {
        Source source = SourceEntry.read(file, entry);
        int line = Fields.line(entry);
        Integer earlier = lines.putIfAbsent(source.id(), line);
        if (earlier != null) {
            throw new SourceFileException(
                    file, line, "id: is taken by the entry at line " + earlier + ": " + source.id(), null);
        }
        return source;
    }

    private Node document() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader in = Files.newBufferedReader(file)) {
            Node root = new Yaml(options).compose(in);
            if (root == null) {
                throw new SourceFileException(file, "is empty; it needs a list under 'sources:'", null);
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SourceFileException(file, line, "is no YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new SourceFileException(file, "is no YAML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SourceFileException(file, "cannot be read: " + e, e);
        }
    }
}
