package dev.frontdesk.journey.slack;

@OverHttp
class OnceOverHttpTest extends OnceJourney {}
