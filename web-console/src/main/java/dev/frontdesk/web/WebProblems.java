package dev.frontdesk.web;

import com.mongodb.MongoException;
import dev.frontdesk.chat.Inbox;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every refusal and failure over HTTP is one problem document, whatever the client said it accepts. */
@RestControllerAdvice
class WebProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WebProblems.class);

    @ExceptionHandler({Inbox.NotStored.class, DataAccessException.class, MongoException.class})
    ResponseEntity<Object> notStored(Exception failure) {
        LOG.warn("The database did not answer: {}", failure.getClass().getSimpleName());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "It was not stored: the database did not answer. Please send it again with the same id.");
    }

    /** Bytes in the address that are no text. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> garbled(InvalidParameterException failure) {
        return problem(
                HttpStatus.BAD_REQUEST, "The address cannot be read. Write its parameters in UTF-8, percent-encoded.");
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception failure) {
        LOG.error("A request failed", failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something is wrong on our side. Please send it again with the same id.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException nothing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(HttpStatus.NOT_FOUND, "There is nothing here. The chat is at / and its API below /api/chat.");
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body == null ? ProblemDetail.forStatus(status) : body);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        var response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
