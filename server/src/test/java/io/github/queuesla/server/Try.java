package io.github.queuesla.server;
import io.github.queuesla.core.live.*; import io.github.queuesla.server.access.*; import java.time.*;
public class Try { public static void main(String[] a) throws Exception {
  SignIn s = SignIn.with(StartToken.of("abcdefghijklmnopqrstuvwxyz0123456789"));
  BoardServer b = BoardServer.start(ServerOptions.loopback(8750, s), 1, InstantSource.system());
  System.out.println(b.startAddress());
  for (int i=0;i<1000;i++){ b.published(Boards.of(Boards.row("Leeds calls <b>x</b>", i%3==0?LiveState.MISSED:LiveState.AT_RISK, 700+i, 1000+i, i%5), Boards.row("Leeds callbacks", LiveState.MET, 900+2*i,1000+2*i, 0), Boards.row("York calls", LiveState.STALE, 1,2,1))); Thread.sleep(2000);} } }
