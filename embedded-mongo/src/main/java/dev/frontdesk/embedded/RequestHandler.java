package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests in, replies out, for one connection. Stands in for the library's handler, which holds a thread until the
 * reply is there, and logs an error for each lost race.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a client that is gone needs no reply
final class RequestHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger log = LoggerFactory.getLogger(RequestHandler.class);

    private final StoredBackend backend;
    private final AtomicInteger replies = new AtomicInteger();

    RequestHandler(StoredBackend backend) {
        this.backend = backend;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        Channel channel = context.channel();
        MessageHeader header =
                new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
        switch (request) {
            case MongoMessage message ->
                backend.run(
                        channel,
                        message.getDatabaseName(),
                        message.getDocument(),
                        reply -> channel.writeAndFlush(new MongoMessage(channel, header, reply)));
            case MongoQuery query ->
                backend.run(
                        channel,
                        query.getDatabaseName(),
                        command(query),
                        reply -> channel.writeAndFlush(new MongoReply(header, List.of(reply), 0)));
            default -> throw new IllegalArgumentException("Unknown request " + request);
        }
    }

    /** Drivers say their first word in the old form, as a query on the collection $cmd. */
    private static Document command(MongoQuery query) {
        if (!query.getCollectionName().equals("$cmd")) {
            throw new IllegalArgumentException("Queries in the form before MongoDB 3.6 are not supported");
        }
        return query.getQuery().get("$query") instanceof Document wrapped ? wrapped : query.getQuery();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            log.debug("A client is gone", cause);
        } else {
            log.error("A request could not be read", cause);
        }
        context.close();
    }
}
