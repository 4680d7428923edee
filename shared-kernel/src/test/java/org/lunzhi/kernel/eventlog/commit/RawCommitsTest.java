package org.lunzhi.kernel.eventlog.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Stored documents as they are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RawCommitsTest {

    @Test
    void are_read_whole() {
        BsonDocument inner = new BsonDocument("b", new BsonInt64(2));
        assertThat(RawCommits.decoded(bytes("a", "c")))
                .isEqualTo(new BsonDocument("_id", new BsonInt64(1))
                        .append("a", inner)
                        .append("c", inner));
    }

    @Test
    void are_refused_when_a_field_stands_twice() {
        assertThatThrownBy(() -> RawCommits.decoded(bytes("a", "a")))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("twice");
    }

    /** What no map can hold has to be written by hand. */
    private static RawBsonDocument bytes(String... names) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeInt64("_id", 1);
            for (String name : names) {
                writer.writeStartDocument(name);
                writer.writeInt64("b", 2);
                writer.writeEndDocument();
            }
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.toByteArray());
    }
}
