package org.lunzhi.kernel.privacy.vault;

import java.nio.ByteBuffer;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.content.Attachment;
import org.lunzhi.kernel.privacy.content.DocumentContent;
import org.lunzhi.kernel.privacy.content.IdentityPaper;
import org.lunzhi.kernel.privacy.content.Particulars;

/** Content as BSON before it is sealed: named fields, so that content can grow, and bytes without expansion. */
final class ContentBytes {

    private ContentBytes() {}

    static byte[] of(Particulars particulars) {
        BsonDocument fields = new BsonDocument("kind", text(particulars.kind().name()))
                .append("name", text(particulars.name()))
                .append(
                        "phones",
                        new BsonArray(particulars.phones().stream()
                                .map(ContentBytes::text)
                                .toList()));
        IdentityPaper identity = particulars.identity();
        if (identity != null) {
            fields.append("identityKind", text(identity.kind().name())).append("identity", text(identity.number()));
        }
        String address = particulars.address();
        if (address != null) {
            fields.append("address", text(address));
        }
        return bytes(fields);
    }

    static Particulars particulars(byte[] bytes) {
        BsonDocument fields = document(ByteBuffer.wrap(bytes));
        String identity = optional(fields, "identity");
        return new Particulars(
                Particulars.Kind.valueOf(fields.getString("kind").getValue()),
                fields.getString("name").getValue(),
                fields.getArray("phones").stream()
                        .map(phone -> phone.asString().getValue())
                        .toList(),
                identity == null
                        ? null
                        : new IdentityPaper(
                                IdentityPaper.Kind.valueOf(
                                        fields.getString("identityKind").getValue()),
                                identity),
                optional(fields, "address"));
    }

    static byte[] of(DocumentContent content) {
        List<BsonDocument> attachments = content.attachments().stream()
                .map(attachment -> new BsonDocument("name", text(attachment.name()))
                        .append("mediaType", text(attachment.mediaType()))
                        .append("bytes", new BsonBinary(attachment.bytes())))
                .toList();
        return bytes(new BsonDocument("text", text(content.text())).append("attachments", new BsonArray(attachments)));
    }

    static DocumentContent content(ByteBuffer bytes) {
        BsonDocument fields = document(bytes);
        return new DocumentContent(
                fields.getString("text").getValue(),
                fields.getArray("attachments").stream()
                        .map(BsonValue::asDocument)
                        .map(attachment -> new Attachment(
                                attachment.getString("name").getValue(),
                                attachment.getString("mediaType").getValue(),
                                attachment.getBinary("bytes").getData()))
                        .toList());
    }

    private static BsonString text(String text) {
        return new BsonString(text);
    }

    @Nullable private static String optional(BsonDocument fields, String name) {
        return fields.containsKey(name) ? fields.getString(name).getValue() : null;
    }

    private static byte[] bytes(BsonDocument fields) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec()
                    .encode(writer, fields, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    private static BsonDocument document(ByteBuffer bytes) {
        try (BsonBinaryReader reader = new BsonBinaryReader(bytes)) {
            return new BsonDocumentCodec()
                    .decode(reader, DecoderContext.builder().build());
        }
    }
}
