package org.lunzhi.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lunzhi.embedded.disk.Disk;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.StoreDamaged;

/** A MongoDB-compatible server inside this process, on the loopback interface, that loses no acknowledged write. */
public final class EmbeddedMongo implements AutoCloseable {

    /** Each connection belongs to one thread, which waits while its write goes to the disk. */
    private static final int CONNECTION_THREADS = 64;

    /** Netty asks for every byte whether its buffer is still alive, a sixth of the server's time. */
    private static final String ALIVE_CHECK = "io.netty.buffer.checkAccessible";

    private final DurableStore store;
    private final MongoServer server;
    private final AutoCloseable lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongo(DurableStore store, MongoServer server, AutoCloseable lock) {
        this.store = store;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts a server on a random port over the database in this directory, which is created if it is absent.
     *
     * @throws DataDirectoryRefused if the directory is in use, foreign or damaged
     */
    public static EmbeddedMongo open(Path dataDirectory) {
        DataDirectory directory =
                DataDirectory.lock(dataDirectory.toAbsolutePath().normalize());
        try {
            EmbeddedMongo server = open(directory.disk(), directory);
            directory.announce(server.connectionString());
            return server;
        } catch (StoreDamaged e) {
            directory.close();
            throw new DataDirectoryRefused(
                    directory.path(),
                    "is damaged: " + e.getMessage(),
                    "Keep a copy of it and restore the last backup; nothing in it was deleted.",
                    e);
        } catch (IOException e) {
            directory.close();
            throw new DataDirectoryRefused(
                    directory.path(), "cannot be read or written.", "Check the disk and the rights.", e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Where clients connect to that another process serves over this directory; empty if nobody does. */
    public static Optional<String> running(Path dataDirectory) {
        return DataDirectory.announced(dataDirectory.toAbsolutePath().normalize());
    }

    static EmbeddedMongo open(Disk disk, AutoCloseable lock) throws IOException {
        DurableStore store = DurableStore.open(disk);
        try {
            if (System.getProperty(ALIVE_CHECK) == null) {
                System.setProperty(ALIVE_CHECK, "false"); // a buffer never leaves the thread of its connection
            }
            ServerBackend backend = new ServerBackend(store, Clock.systemUTC());
            new IndexCheck(store).repair(backend);
            MongoServer server = new MongoServer(backend);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, CONNECTION_THREADS);
            return new EmbeddedMongo(store, server, lock);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Where clients connect to. */
    public String connectionString() {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Stops listening, brings the store file up to date and gives the directory free. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            server.shutdownNow();
        } finally {
            try {
                store.close();
            } finally {
                unlock();
            }
        }
    }

    private void unlock() {
        try {
            lock.close();
        } catch (Exception e) {
            throw new IllegalStateException("The lock of the data directory could not be given back.", e);
        }
    }
}
