package faulty.lunzhi.kernel.faulty;

import com.mongodb.MongoException;
import faulty.lunzhi.command.other.Other;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Events as they must not be. */
public sealed interface FaultyEvent {

    /** No revision, and it knows the command side. */
    record Unrevised(Other other) implements FaultyEvent {}

    /** Free text, hidden in a list of a nested record. */
    @Revision("1")
    record Talkative(List<Line> lines) implements FaultyEvent {}

    /** Named like personal data, and it knows the database. */
    @Revision("1")
    record Indiscreet(PhoneCode phone) implements FaultyEvent {
        static MongoException cause() {
            return new MongoException("faulty");
        }
    }

    /** A string with a companion is not a code. */
    record Line(int number, String words) {}

    /** A code. */
    record PhoneCode(String value) {}
}
