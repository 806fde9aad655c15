package dev.frontdesk.journey.slack;

@OverSocket
class OnceOverSocketTest extends OnceJourney {}
