package org.lunzhi.kernel.notary.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The example in the documentation is what this software does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedExampleTest {

    private static final Path DOCUMENTATION = Path.of("../ops/transparency-log.md");

    private static String text;
    private static BsonDocument document;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(DOCUMENTATION);
        document = BsonDocument.parse(block("json"));
    }

    @Test
    void has_the_bytes_that_are_written_there() {
        assertThat(HexFormat.of().formatHex(CanonicalDocument.bytes(document))).isEqualTo(hex("hex"));
    }

    @Test
    void has_the_entry_and_the_leaf_that_are_written_there() {
        LogEntry entry = LogEntry.of(document);
        assertThat(HexFormat.of().formatHex(entry.bytes())).isEqualTo(hex("entry"));
        assertThat(entry.leaf()).hasToString(hex("leaf"));
    }

    private static String hex(String language) {
        return block(language).replaceAll("\\s", "");
    }

    private static String block(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).describedAs("a block of " + language).isTrue();
        return block.group(1);
    }
}
