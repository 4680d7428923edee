package org.lunzhi.benchmark.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One connection to the station that speaks just enough HTTP/1.1, so that the caller costs little itself. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int HEXADECIMAL = 16;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** An answer; names of headers are in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a request and waits for its answer; a connection that the server gave up is made anew. */
    Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        Socket connected = socket;
        if (connected == null) {
            connected = connect();
        }
        try {
            connected.getOutputStream().write(request(method, path, headers, body));
            Answer answer = answer(in == null ? InputStream.nullInputStream() : in);
            if (answer.header("connection").equals("close")) {
                close();
            }
            return answer;
        } catch (IOException lost) {
            close();
            throw lost;
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(PATIENCE_MILLIS);
        socket = connected;
        in = new BufferedInputStream(connected.getInputStream());
        return connected;
    }

    private byte[] request(String method, String path, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static Answer answer(InputStream in) throws IOException {
        String[] first = line(in).split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = headers.containsKey("transfer-encoding")
                ? chunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Answer(Integer.parseInt(first[1]), headers, new String(body, UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(in), HEXADECIMAL);
        while (size > 0) {
            body.writeBytes(in.readNBytes(size));
            line(in);
            size = Integer.parseInt(line(in), HEXADECIMAL);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The station closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }
}
