package org.lunzhi.station;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a station and its database: it can be cut, fall silent and be mended. */
final class Cable implements AutoCloseable {

    private final int target;
    private final ServerSocket here;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;

    Cable(int target) {
        this.target = target;
        try {
            this.here = new ServerSocket();
            here.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        start(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    /** Every connection breaks, and no new one lasts. */
    void cut() {
        cut = true;
        open.forEach(Cable::quietly);
    }

    /** Connections stand, and nothing comes through them any more. */
    void fallSilent() {
        silent = true;
    }

    void mend() {
        cut = false;
        silent = false;
        open.forEach(Cable::quietly);
    }

    @Override
    public void close() throws IOException {
        here.close();
        open.forEach(Cable::quietly);
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket client = here.accept();
                open.add(client);
                if (cut) {
                    quietly(client);
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(server);
        start(() -> pump(client, server));
        start(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            int read = in.read(buffer);
            while (read >= 0) {
                if (!silent) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
                read = in.read(buffer);
            }
        } catch (IOException broken) {
            quietly(from);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }
}
