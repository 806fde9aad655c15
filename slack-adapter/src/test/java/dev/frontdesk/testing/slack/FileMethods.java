package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code files.*}, what was uploaded, and the links by which it is read. */
final class FileMethods {

    private final Workspace workspace;
    private final Rooms rooms;
    private final Posts posts;
    private final String base;
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    FileMethods(Workspace workspace, Posts posts, String base) {
        this.workspace = workspace;
        this.rooms = new Rooms(workspace);
        this.posts = posts;
        this.base = base;
    }

    void register(WebApi api) {
        api.on(
                "files.info",
                "files:read",
                a -> Json.object("file", file(a.text("file", "")).deepCopy()));
        api.on("files.getUploadURLExternal", "files:write", this::uploadUrl);
        api.on("files.completeUploadExternal", "files:write", this::complete);
    }

    /** A file object as it stands in messages; the content is what its link gives. */
    JsonObject add(String user, String name, String mimetype, byte[] content) {
        var id = workspace.stamps.id("F");
        var link = base + "/files-pri/" + Workspace.TEAM + '-' + id + '/' + name;
        var file = Json.object(
                "id",
                id,
                "created",
                workspace.stamps.seconds(),
                "timestamp",
                workspace.stamps.seconds(),
                "name",
                name,
                "title",
                name,
                "mimetype",
                mimetype,
                "filetype",
                name.substring(name.lastIndexOf('.') + 1),
                "user",
                user,
                "user_team",
                Workspace.TEAM,
                "editable",
                false,
                "size",
                content.length,
                "mode",
                "hosted",
                "is_external",
                false,
                "is_public",
                true,
                "url_private",
                link,
                "url_private_download",
                link,
                "permalink",
                "https://acme.slack.example/files/" + user + '/' + id + '/' + name,
                "file_access",
                "visible");
        contents.put(id, content);
        workspace.files.put(id, file);
        return file;
    }

    private JsonObject file(String id) {
        var file = workspace.files.get(id);
        if (file == null) {
            throw new SlackError("file_not_found");
        }
        return file;
    }

    private JsonObject uploadUrl(Args args) {
        var name = args.needed("filename", "invalid_arguments");
        args.needed("length", "missing_argument");
        var file = add(Workspace.BOT, name, "application/octet-stream", new byte[0]);
        var id = Json.text(file, "id");
        return Json.object("upload_url", base + "/upload/" + id, "file_id", id);
    }

    /** Takes in what was sent to an upload address. */
    Answer upload(String id, byte[] content) {
        return workspace.locked(() -> {
            var file = workspace.files.get(id);
            if (file == null) {
                return Answer.refused(404, "file_not_found");
            }
            contents.put(id, content);
            file.addProperty("size", content.length);
            return Answer.plain("OK - " + content.length);
        });
    }

    private JsonObject complete(Args args) {
        var asked = args.array("files", "invalid_arguments");
        var files = Json.objects(asked == null ? Json.array() : asked)
                .map(f -> Json.put(file(Json.text(f, "id", "")), "title", Json.text(f, "title")))
                .toList();
        if (args.has("channel_id")) {
            var channel = rooms.visible(args.text("channel_id"));
            var message = Json.put(
                    BotMessages.signed(),
                    "subtype",
                    "file_share",
                    "text",
                    args.text("initial_comment", ""),
                    "thread_ts",
                    args.text("thread_ts"),
                    "files",
                    files);
            posts.post(channel, message);
        }
        return Json.object("files", files);
    }

    /** What the link of a file gives, or null. */
    byte[] content(String path) {
        var id = path.substring(path.indexOf('-') + 1, Math.max(path.lastIndexOf('/'), 0));
        return contents.get(id);
    }
}
